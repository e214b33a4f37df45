package org.attendansee.api.account;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Issues and checks bearer tokens: JWT (RFC 7519), signed with HMAC-SHA-256. */
@Component
class AccessTokens {

    /** As OpenID Connect calls it. */
    private static final String SIGN_IN_CLAIM = "sid";

    private final AccountProperties properties;
    private final InstantSource clock;
    private final SignIns signIns;
    private final SecretKey key;
    private final JwtEncoder encoder;

    AccessTokens(AccountProperties properties, TokenKey tokenKey, SignIns signIns, InstantSource clock) {
        this.properties = properties;
        this.signIns = signIns;
        this.clock = clock;
        this.key = tokenKey.forAccessTokens();
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    }

    /** Issues a token that names a sign-in. What its user may do is looked up when the token is shown. */
    Jwt issue(UUID signInId, UUID userId) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(userId.toString())
                .issuedAt(now)
                .expiresAt(now.plus(properties.tokenLifetime()))
                .claim(SIGN_IN_CLAIM, signInId.toString())
                .build();
        return encoder.encode(
                JwtEncoderParameters.from(JwsHeader.with(MacAlgorithm.HS256).build(), claims));
    }

    /** The sign-in that a token names, if it has not ended. */
    SignIn signInOf(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString(SIGN_IN_CLAIM))
                .map(UUID::fromString)
                .flatMap(signIns::byId)
                .orElseThrow(() -> new InvalidBearerTokenException("Signed out"));
    }

    JwtDecoder decoder() {
        return NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }
}
