package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.csrf.CsrfToken;
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
    private final BrowserSessions sessions;
    private final Users users;
    private final ObjectProvider<OidcProviders> providers;

    SessionController(
            PasswordLogin login, BrowserSessions sessions, Users users, ObjectProvider<OidcProviders> providers) {
        this.login = login;
        this.sessions = sessions;
        this.users = users;
        this.providers = providers;
    }

    /** Takes JSON only: a foreign page cannot send that without asking first, so it cannot sign anyone in. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    UserResponse start(@Valid @RequestBody Login request, HttpServletRequest http, HttpServletResponse response) {
        UUID userId = login.authenticate(request.username(), request.password(), new WebAuthenticationDetails(http));
        sessions.start(userId, http, response);
        return UserResponse.from(users.get(userId));
    }

    /** Who is signed in. A page that lost its CSRF cookie gets a new one here. */
    @GetMapping
    UserResponse get(@CurrentUserId UUID userId, CsrfToken csrfToken) {
        csrfToken.getToken();
        return UserResponse.from(users.get(userId));
    }

    /** Lists the providers at which browsers can sign in instead of with a password, for the buttons of a page. */
    @GetMapping("/providers")
    List<SignInProvider> providers() {
        return providers.stream()
                .flatMap(configured -> configured.list().stream())
                .toList();
    }

    /** Signs the browser out. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Authentication authentication, HttpServletRequest http, HttpServletResponse response) {
        sessions.end(authentication, http, response);
    }

    record Login(
            @NotBlank @Size(max = 150) String username,
            @NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Login[hidden]";
        }
    }

    /**
     * @param id names the provider in the configuration
     * @param name for people
     * @param url where a browser goes to sign in; with {@code returnTo}, a path, it comes back there
     */
    record SignInProvider(String id, String name, String url) {}
}
