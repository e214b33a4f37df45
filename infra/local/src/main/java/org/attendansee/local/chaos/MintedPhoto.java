package org.attendansee.local.chaos;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A photograph that no other equals.
 *
 * @param variant the drawing that it shows; the same for all photographs in which the same faces are to be found
 */
record MintedPhoto(String variant, byte[] content) {

    String fileName() {
        return variant + ".jpg";
    }

    String sha256() {
        return DigestUtils.sha256Hex(content);
    }
}
