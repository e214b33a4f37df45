package org.attendansee.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
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
        NamedResource.in(request).forEach(named -> access.require(named.resource(), named.id()));
        return true;
    }
}
