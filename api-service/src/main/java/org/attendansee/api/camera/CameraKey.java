package org.attendansee.api.camera;

import org.attendansee.api.account.Secret;

/**
 * What a camera shows to be let in.
 *
 * @param value begins with {@code attc_}, by which people, programs that search for leaked secrets and the service
 *     recognise it
 */
record CameraKey(String value) {

    private static final String PREFIX = "attc_";
    private static final int HINT_LENGTH = PREFIX.length() + 4;

    /** A new one, of 256 random bits. */
    static CameraKey draw() {
        return new CameraKey(PREFIX + Secret.draw().value());
    }

    static boolean isKey(String bearerToken) {
        return bearerToken.startsWith(PREFIX);
    }

    /** SHA-256, 64 hexadecimal digits. */
    String hash() {
        return new Secret(value).hash();
    }

    /** How it begins: enough to recognise it, of no use to guess it. */
    String hint() {
        return value.substring(0, HINT_LENGTH);
    }

    @Override
    public String toString() {
        return "CameraKey[hidden]";
    }
}
