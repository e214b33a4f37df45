package org.attendansee.api.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Raises the limit of a body once it is known that the route takes more, and that the caller may use it. A body that is
 * announced to be larger is rejected even where nothing would read it.
 */
@Component
class MaxBodyInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private final Environment environment;

    MaxBodyInterceptor(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(BoundedBody.ATTRIBUTE) instanceof BoundedBody body) {
            MaxBody limit = handler instanceof HandlerMethod method ? method.getMethodAnnotation(MaxBody.class) : null;
            if (limit != null) {
                body.raiseTo(DataSize.parse(environment.resolveRequiredPlaceholders(limit.value())));
            }
            body.requireAnnouncedSize();
        }
        return true;
    }
}
