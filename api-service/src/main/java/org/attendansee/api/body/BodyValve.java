package org.attendansee.api.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;

/** Bounds the body of every request before anything else can read it. */
final class BodyValve extends ValveBase {

    private final BodyProperties properties;

    BodyValve(BodyProperties properties) {
        super(true);
        this.properties = properties;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request connection = request.getCoyoteRequest();
        InputBuffer unbounded = connection.getInputBuffer();
        BoundedBody body = new BoundedBody(connection, properties);
        connection.setInputBuffer(body);
        request.setAttribute(BoundedBody.ATTRIBUTE, body);
        try {
            getNext().invoke(request, response);
        } finally {
            // The connection goes on to the next request, with a body of its own.
            connection.setInputBuffer(unbounded);
        }
    }
}
