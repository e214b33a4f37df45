package org.attendansee.api.image;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.attendansee.api.web.QueryString;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Reads file names that are not UTF-8. Some cameras send theirs in Latin-1, and no photo may be rejected for its name.
 */
final class FileNameValve extends ValveBase {

    private static final String FILE_NAME = "fileName";

    private FileNameValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MessageBytes query = request.getCoyoteRequest().queryString();
        if (!query.isNull() && query.toString().contains(FILE_NAME)) {
            query.setString(
                    QueryString.of(query.toString()).withReadable(FILE_NAME).toString());
        }
        getNext().invoke(request, response);
    }

    @Component
    static class Configuration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.addEngineValves(new FileNameValve());
        }
    }
}
