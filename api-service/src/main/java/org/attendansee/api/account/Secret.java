package org.attendansee.api.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a client keeps and the database knows only by its hash. It is random, so that a fast hash without salt is as
 * good as a slow one.
 *
 * @param value 256 random bits in URL-safe Base64 when it was drawn here, anything when a client sent it
 */
public record Secret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody can guess. */
    public static Secret draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, 64 hexadecimal digits. */
    public String hash() {
        return DigestUtils.sha256Hex(value);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
