package org.attendansee.api.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers addresses with one file of the static resources.
 *
 * <p>Nothing is forwarded: Tomcat ends an answer with its forward, and what has no body, as to HEAD, has not got the
 * headers of Spring Security then.
 */
public final class PageFile extends ResourceHttpRequestHandler {

    /** Behind controllers, before Spring Boot's welcome page, which is a forward. */
    private static final int ORDER = 1;

    /** @param name below the static locations */
    public PageFile(String name, WebProperties web) {
        WebProperties.Resources resources = web.getResources();
        setLocationValues(List.of(resources.getStaticLocations()));
        setResourceResolvers(List.of(new Always(name)));
        setCacheControl(resources.getCache().getCachecontrol().toHttpCacheControl());
    }

    /** @param addresses patterns of paths */
    public HandlerMapping at(List<String> addresses) {
        return new SimpleUrlHandlerMapping(addresses.stream().collect(toMap(identity(), address -> this)), ORDER);
    }

    /** Finds the same file whatever is asked for. */
    private static final class Always extends PathResourceResolver {

        private final String name;

        private Always(String name) {
            this.name = name;
        }

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(name, location);
        }
    }
}
