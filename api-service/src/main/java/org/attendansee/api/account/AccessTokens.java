package org.attendansee.api.account;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(AccessTokens.class);
    private static final int KEY_BYTES = 32;

    private final AccountProperties properties;
    private final InstantSource clock;
    private final SignIns signIns;
    private final SecretKey key;
    private final JwtEncoder encoder;

    AccessTokens(AccountProperties properties, SignIns signIns, InstantSource clock) {
        this.properties = properties;
        this.signIns = signIns;
        this.clock = clock;
        this.key = new SecretKeySpec(keyBytes(properties.tokenKey()), "HmacSHA256");
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

    private static byte[] keyBytes(@Nullable String configured) {
        if (configured == null) {
            log.warn("attendansee.account.token-key is not set: tokens end with this process, and no other instance"
                    + " accepts them");
            byte[] random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            return random;
        }
        byte[] decoded = Base64.getDecoder().decode(configured);
        if (decoded.length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "attendansee.account.token-key must be base64 of at least %d bytes, found %d"
                            .formatted(KEY_BYTES, decoded.length));
        }
        return decoded;
    }
}
