package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Signs requests in by their session cookie. Nothing is kept in an HTTP session: the cookie names a sign-in in the
 * database, so any instance can answer. A request with an Authorization header is signed in by that alone.
 */
@Component
class SessionCookieRepository implements SecurityContextRepository {

    private final SignIns signIns;

    /** For further dispatches of the same request, such as that of an asynchronous answer. */
    private final RequestAttributeSecurityContextRepository attribute = new RequestAttributeSecurityContextRepository();

    SessionCookieRepository(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return attribute.containsContext(request) ? attribute.loadDeferredContext(request) : new Lookup(request);
    }

    @Override
    @SuppressWarnings("deprecation") // The interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        attribute.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return attribute.containsContext(request) || signIn(request).isPresent();
    }

    private Optional<SignIn> signIn(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? SessionCookie.in(request).flatMap(signIns::bySession)
                : Optional.empty();
    }

    /** Asks the database once, and only if someone wants to know. */
    private final class Lookup implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private final SecurityContext context =
                SecurityContextHolder.getContextHolderStrategy().createEmptyContext();
        private boolean asked;

        Lookup(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (!asked) {
                signIn(request).ifPresent(context::setAuthentication);
                asked = true;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
