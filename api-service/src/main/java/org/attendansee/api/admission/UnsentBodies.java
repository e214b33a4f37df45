package org.attendansee.api.admission;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets a client that expects {@code 100 Continue} keep its photograph until admission control has let it in. */
@Component
class UnsentBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            if (!connector.setProperty("continueResponseTiming", "onRead")) {
                throw new IllegalStateException("Tomcat does not know when to ask for bodies");
            }
        });
    }
}
