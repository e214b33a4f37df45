package org.attendansee.api.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableHandlerMethodArgumentResolver;
import org.springframework.data.web.SortHandlerMethodArgumentResolver;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads which page of a list is wanted. A page that there cannot be is said so, not replaced by the first. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageParameters implements WebMvcConfigurer {

    private static final int MAX_PAGE = 1_000_000;
    private static final int MAX_SIZE = 1_000;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Pages());
        resolvers.add(new Sorts());
    }

    private static final class Pages extends PageableHandlerMethodArgumentResolver {

        Pages() {
            super(new Sorts());
        }

        @Override
        public Pageable resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            require("page", request, 0, MAX_PAGE);
            require("size", request, 1, MAX_SIZE);
            return super.resolveArgument(parameter, container, request, binders);
        }

        private static void require(String name, NativeWebRequest request, int least, int most) {
            Optional.ofNullable(request.getParameter(name))
                    .filter(value -> !isBetween(value, least, most))
                    .ifPresent(value -> {
                        throw new InvalidFieldException(
                                name,
                                Reason.of("out-of-range", "must be a whole number from {min} to {max}")
                                        .with("min", least)
                                        .with("max", most));
                    });
        }

        private static boolean isBetween(String value, int least, int most) {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    private static final class Sorts extends SortHandlerMethodArgumentResolver {

        @Override
        public Sort resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            try {
                return super.resolveArgument(parameter, container, request, binders);
            } catch (IllegalArgumentException e) {
                throw new InvalidFieldException(
                        "sort", Reason.of("sort-syntax", "must be a field, optionally followed by ',asc' or ',desc'"));
            }
        }
    }
}
