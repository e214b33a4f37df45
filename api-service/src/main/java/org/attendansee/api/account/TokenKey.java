package org.attendansee.api.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that all instances share, from which each use has its own. */
@Component
class TokenKey {

    private static final Logger log = LoggerFactory.getLogger(TokenKey.class);
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKey key;

    TokenKey(AccountProperties properties) {
        this.key = new SecretKeySpec(keyBytes(properties.tokenKey()), HMAC);
    }

    /** Signs access tokens. */
    SecretKey forAccessTokens() {
        return key;
    }

    /** Encrypts logins that are under way at an OpenID Connect provider: 256 bits for AES. */
    SecretKey forAuthorizationRequests() {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return new SecretKeySpec(mac.doFinal("authorization request".getBytes(US_ASCII)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private static byte[] keyBytes(@Nullable String configured) {
        if (configured == null) {
            log.warn("attendansee.account.token-key is not set: tokens end with this process, and no other instance"
                    + " accepts them");
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            return random;
        }
        byte[] decoded = Base64.getDecoder().decode(configured);
        if (decoded.length < BYTES) {
            throw new IllegalArgumentException(
                    "attendansee.account.token-key must be base64 of at least %d bytes, found %d"
                            .formatted(BYTES, decoded.length));
        }
        return decoded;
    }
}
