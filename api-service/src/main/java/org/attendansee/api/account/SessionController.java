package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How browsers sign in and out. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final PasswordLogin login;
    private final SignIns signIns;
    private final Users users;
    private final SessionCookie cookie;
    private final CsrfTokenRepository csrfTokens;

    SessionController(
            PasswordLogin login, SignIns signIns, Users users, SessionCookie cookie, CsrfTokenRepository csrfTokens) {
        this.login = login;
        this.signIns = signIns;
        this.users = users;
        this.cookie = cookie;
        this.csrfTokens = csrfTokens;
    }

    /** Takes JSON only: a foreign page cannot send that without asking first, so it cannot sign anyone in. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    UserResponse start(@Valid @RequestBody Login request, HttpServletRequest http, HttpServletResponse response) {
        UUID userId = login.authenticate(request.username(), request.password(), new WebAuthenticationDetails(http));
        SessionCookie.in(http).flatMap(signIns::bySession).ifPresent(old -> signIns.end(old.id()));
        Secret session = signIns.startSession(userId);
        csrfTokens.saveToken(csrfTokens.generateToken(http), http, response);
        add(cookie.holding(session, http), response);
        return UserResponse.from(users.get(userId));
    }

    /** Who is signed in. A page that lost its CSRF cookie gets a new one here. */
    @GetMapping
    UserResponse get(@CurrentUserId UUID userId, CsrfToken csrfToken) {
        csrfToken.getToken();
        return UserResponse.from(users.get(userId));
    }

    /** Signs the browser out. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Authentication authentication, HttpServletRequest http, HttpServletResponse response) {
        if (authentication instanceof SignIn signIn) {
            signIns.end(signIn.id());
        }
        csrfTokens.saveToken(null, http, response);
        add(cookie.forgetting(http), response);
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    record Login(
            @NotBlank @Size(max = 150) String username,
            @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }
}
