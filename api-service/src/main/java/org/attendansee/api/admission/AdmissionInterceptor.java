package org.attendansee.api.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.NamedResource;
import org.attendansee.api.access.OwnedResource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for room before an upload is read. It runs when everything is known of a request but its body: multipart forms
 * are parsed lazily, and a client that expects {@code 100 Continue} has not sent it yet.
 */
@Component
class AdmissionInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ADMISSION = AdmissionInterceptor.class.getName();

    private final Access access;
    private final Backlog backlog;
    private final RequestsInFlight requests;
    private final SpoolSpace space;
    private final MultipartProperties limits;

    AdmissionInterceptor(
            Access access, Backlog backlog, RequestsInFlight requests, SpoolSpace space, MultipartProperties limits) {
        this.access = access;
        this.backlog = backlog;
        this.requests = requests;
        this.space = space;
        this.limits = limits;
    }

    /** After the check of who may upload what. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Admitted.class)) {
            request.setAttribute(ADMISSION, admit(sender(request), bytesOf(request)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getAttribute(ADMISSION) instanceof Admission admission) {
            admission.close();
        }
    }

    private Admission admit(Sender sender, long bytes) {
        backlog.requireRoom(sender);
        Admission entered = requests.enter(sender);
        try {
            return entered.and(space.reserve(bytes));
        } catch (AdmissionRefusedException e) {
            entered.close();
            throw e;
        }
    }

    private Sender sender(HttpServletRequest request) {
        Caller caller = access.caller();
        Optional<Caller.Camera> camera =
                caller instanceof Caller.Camera itself ? Optional.of(itself) : Optional.empty();
        UUID owner = NamedResource.in(request)
                .findFirst()
                .or(() -> camera.map(itself -> new NamedResource(OwnedResource.CLASS, itself.classId())))
                .flatMap(named -> access.ownerOf(named.resource(), named.id()))
                .orElseGet(caller::id);
        return new Sender(owner, camera.map(Caller::id));
    }

    /** What the upload may fill on disk: as much as it announces, else as much as a request of its kind may. */
    private long bytesOf(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        if (announced > 0) {
            return announced;
        }
        boolean form = Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
        return (form ? limits.getMaxRequestSize() : limits.getMaxFileSize()).toBytes();
    }
}
