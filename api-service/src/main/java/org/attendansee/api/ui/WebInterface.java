package org.attendansee.api.ui;

import java.util.List;
import java.util.stream.Stream;
import org.attendansee.api.web.PageFile;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers the addresses of pages with the one file that shows them all, so that pages can be shared and reloaded. Every
 * other unknown path stays a problem. The same addresses are in {@code static/app/routes.js}.
 */
@Configuration(proxyBeanMethods = false)
public class WebInterface {

    private static final String FILE = "index.html";

    /** The addresses of pages. */
    private static final List<String> PAGES = List.of(
            "/",
            "/sign-in",
            "/account",
            "/classes",
            "/classes/*",
            "/classes/*/roster",
            "/classes/*/attendance",
            "/classes/*/cameras",
            "/sessions/*",
            "/sessions/*/faces",
            "/sessions/*/attendance",
            "/photos/*",
            "/pipeline",
            "/admin",
            "/admin/*");

    private static final List<String> FILES = List.of("/" + FILE, "/app/**");

    /** What strangers may read: pages hold nothing until the API gives them something to show. */
    public static String[] publicPaths() {
        return Stream.concat(PAGES.stream(), FILES.stream()).toArray(String[]::new);
    }

    @Bean
    PageFile interfaceFile(WebProperties web) {
        return new PageFile(FILE, web);
    }

    @Bean
    HandlerMapping interfacePages(PageFile interfaceFile) {
        return interfaceFile.at(PAGES);
    }
}
