package org.attendansee.api.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.attendansee.api.account.SignIns.Refreshable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How clients sign in, stay signed in, and sign out. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private final AccessTokens tokens;
    private final SignIns signIns;

    TokenController(AccessTokens tokens, SignIns signIns) {
        this.tokens = tokens;
        this.signIns = signIns;
    }

    /** Exchanges username and password (HTTP Basic) for an access token, which is far cheaper to check. */
    @PostMapping
    ResponseEntity<TokenResponse> issue(@CurrentUserId UUID userId) {
        return answer(signIns.startRefreshable(userId));
    }

    /** Exchanges a refresh token, which is good once, for the next access token and the next refresh token. */
    @PostMapping("/refresh")
    ResponseEntity<TokenResponse> refresh(@Valid @RequestBody RefreshToken request) {
        return answer(signIns.refresh(request.secret())
                .orElseThrow(() -> new InvalidBearerTokenException("Not a refresh token, or used before")));
    }

    /** Signs out. Like RFC 7009 has it, a token that is not good needs no revoking and is no error. */
    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@Valid @RequestBody RefreshToken request) {
        signIns.endBy(request.secret());
    }

    private ResponseEntity<TokenResponse> answer(Refreshable signIn) {
        Jwt token = tokens.issue(signIn.signInId(), signIn.userId());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TokenResponse.from(token, signIn.refreshToken()));
    }

    record RefreshToken(@NotBlank @Size(max = 255) String refresh_token) {

        Secret secret() {
            return new Secret(refresh_token);
        }
    }

    /** The answer of an OAuth 2.0 token endpoint (RFC 6749, section 5.1); {@code expires_in} is in seconds. */
    record TokenResponse(String access_token, String token_type, long expires_in, String refresh_token) {

        static TokenResponse from(Jwt token, Secret refreshToken) {
            Duration lifetime = Duration.between(
                    Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
            return new TokenResponse(token.getTokenValue(), "Bearer", lifetime.toSeconds(), refreshToken.value());
        }
    }
}
