package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie that keeps a browser signed in. No script can read it, and no foreign page can send it along a change. */
@Component
class SessionCookie {

    static final String NAME = "ATTENDANSEE_SESSION";

    private final AccountProperties properties;

    SessionCookie(AccountProperties properties) {
        this.properties = properties;
    }

    ResponseCookie holding(Secret session, HttpServletRequest request) {
        return cookie(session.value(), properties.sessionLifetime(), request);
    }

    ResponseCookie forgetting(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    static Optional<Secret> in(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(cookie -> new Secret(cookie.getValue()));
    }

    private static ResponseCookie cookie(String value, Duration lifetime, HttpServletRequest request) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(lifetime)
                .build();
    }
}
