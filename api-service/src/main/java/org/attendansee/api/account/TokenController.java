package org.attendansee.api.account;

import java.time.Duration;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TokenController {

    private final AccessTokens tokens;

    TokenController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** Exchanges username and password (HTTP Basic) for an access token, which is far cheaper to check. */
    @PostMapping("/api/tokens")
    ResponseEntity<TokenResponse> issue(Authentication authentication) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TokenResponse.from(tokens.issue(authentication)));
    }

    /** The answer of an OAuth 2.0 token endpoint (RFC 6749, section 5.1); {@code expires_in} is in seconds. */
    record TokenResponse(String access_token, String token_type, long expires_in) {

        static TokenResponse from(Jwt token) {
            Duration lifetime = Duration.between(
                    Objects.requireNonNull(token.getIssuedAt()), Objects.requireNonNull(token.getExpiresAt()));
            return new TokenResponse(token.getTokenValue(), "Bearer", lifetime.toSeconds());
        }
    }
}
