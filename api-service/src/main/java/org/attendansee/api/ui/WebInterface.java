package org.attendansee.api.ui;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Answers the addresses of pages with the one file that shows them all, so that pages can be shared and reloaded. Every
 * other unknown path stays a problem. The same addresses are in {@code static/app/routes.js}.
 *
 * <p>Nothing is forwarded: Tomcat ends an answer with its forward, and what has no body, as to HEAD, has not got the
 * headers of Spring Security then.
 */
@Configuration(proxyBeanMethods = false)
public class WebInterface {

    private static final String FILE = "index.html";

    /** Behind controllers, before Spring Boot's welcome page, which is a forward. */
    private static final int ORDER = 1;

    /** The addresses of pages. */
    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/account",
            "/classes",
            "/classes/*",
            "/classes/*/roster",
            "/sessions/*",
            "/sessions/*/faces",
            "/photos/*",
            "/pipeline");

    private static final List<String> FILES = List.of("/" + FILE, "/app/**");

    /** What strangers may read: pages hold nothing until the API gives them something to show. */
    public static String[] publicPaths() {
        return Stream.concat(PAGES.stream(), FILES.stream()).toArray(String[]::new);
    }

    @Bean
    ResourceHttpRequestHandler pageFile(WebProperties web) {
        WebProperties.Resources resources = web.getResources();
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocationValues(List.of(resources.getStaticLocations()));
        handler.setResourceResolvers(List.of(new OneFile()));
        handler.setCacheControl(resources.getCache().getCachecontrol().toHttpCacheControl());
        return handler;
    }

    @Bean
    SimpleUrlHandlerMapping pages(ResourceHttpRequestHandler pageFile) {
        return new SimpleUrlHandlerMapping(PAGES.stream().collect(toMap(identity(), page -> pageFile)), ORDER);
    }

    /** Finds the same file whatever is asked for. */
    private static final class OneFile extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            return super.getResource(FILE, location);
        }
    }
}
