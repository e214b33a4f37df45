package org.attendansee.common.storage;

import java.util.UUID;

/** Where objects lie. Keys depend on ids alone, so writing an object twice is harmless. */
public final class ObjectKeys {

    private ObjectKeys() {}

    /** {@code images/{imageId}/}, under which lies everything that belongs to an image */
    public static String folder(UUID imageId) {
        return "images/" + imageId + "/";
    }

    /** {@code images/{imageId}/original} */
    public static String original(UUID imageId) {
        return folder(imageId) + "original";
    }

    /** {@code uploads/{uploadId}/}, under which lies what a client has sent past the API */
    public static String uploadFolder(UUID uploadId) {
        return "uploads/" + uploadId + "/";
    }

    /** {@code uploads/{uploadId}/photo}, where such a photograph waits to be confirmed */
    public static String upload(UUID uploadId) {
        return uploadFolder(uploadId) + "photo";
    }

    /** {@code images/{imageId}/faces/{index}.jpg} */
    public static String faceCrop(UUID imageId, int faceIndex) {
        return folder(imageId) + "faces/" + faceIndex + ".jpg";
    }
}
