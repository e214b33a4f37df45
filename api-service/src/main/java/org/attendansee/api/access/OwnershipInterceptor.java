package org.attendansee.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.web.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks every id in a path before the controller is called, so that no route can forget to. */
@Component
class OwnershipInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final Access access;

    OwnershipInterceptor(Access access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        pathVariables(request).forEach((name, value) -> OwnedResource.ofPathVariable(name)
                .ifPresent(resource -> access.require(resource, parse(resource, value))));
        return true;
    }

    @SuppressWarnings("unchecked") // Spring MVC puts a map of strings there
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private static UUID parse(OwnedResource resource, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(resource.label(), value);
        }
    }
}
