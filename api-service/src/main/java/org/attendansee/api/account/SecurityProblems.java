package org.attendansee.api.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.attendansee.api.web.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers to requests that Spring Security turns away before a controller sees them. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof ThrottledException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.retryAfterSeconds()));
            answer(
                    response,
                    throttled.type(),
                    "%s. Try again in %d seconds.".formatted(throttled.type().title(), throttled.retryAfterSeconds()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"AttendanSee\"");
        answer(
                response,
                ProblemType.UNAUTHENTICATED,
                "Sign in with HTTP Basic, with a bearer token from POST /api/tokens, with the cookie from POST"
                        + " /api/session, or, as a camera, with its key as the bearer token. The credentials were"
                        + " missing, wrong or expired.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            answer(response, ProblemType.CSRF, "Repeat the value of the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
            return;
        }
        answer(response, ProblemType.FORBIDDEN, "You are signed in, but you may not do this.");
    }

    private void answer(HttpServletResponse response, ProblemType type, String detail) throws IOException {
        response.setStatus(type.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(type.toProblemDetail(detail)));
    }
}
