package org.attendansee.api.documentation;

import java.util.List;
import org.attendansee.api.web.PageFile;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;

/** Serves ReDoc beside the Swagger UI, which springdoc serves. */
@Configuration(proxyBeanMethods = false)
class DocumentationPages {

    @Bean
    PageFile redocFile(WebProperties web) {
        return new PageFile("redoc.html", web);
    }

    @Bean
    HandlerMapping redocPage(PageFile redocFile) {
        return redocFile.at(List.of("/redoc"));
    }
}
