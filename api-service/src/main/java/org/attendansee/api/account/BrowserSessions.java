package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Signs browsers in and out, however their users proved who they are. */
@Component
class BrowserSessions {

    private final SignIns signIns;
    private final SessionCookie cookie;
    private final CsrfTokenRepository csrfTokens;

    BrowserSessions(SignIns signIns, SessionCookie cookie, CsrfTokenRepository csrfTokens) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.csrfTokens = csrfTokens;
    }

    /** Signs the browser in, which ends what it was signed in to before. */
    void start(UUID userId, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.in(request).flatMap(signIns::bySession).ifPresent(old -> signIns.end(old.id()));
        Secret session = signIns.startSession(userId);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        add(cookie.holding(session, request), response);
    }

    void end(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        if (authentication instanceof SignIn signIn) {
            signIns.end(signIn.id());
        }
        csrfTokens.saveToken(null, request, response);
        add(cookie.forgetting(request), response);
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
