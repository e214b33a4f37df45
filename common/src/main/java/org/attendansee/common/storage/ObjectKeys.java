package org.attendansee.common.storage;

import java.util.UUID;

/** Where objects lie. Keys depend on ids alone, so writing an object twice is harmless. */
public final class ObjectKeys {

    /** Under which lies everything that belongs to images, a folder for each */
    public static final String IMAGES = "images/";

    /** Under which lies what clients have sent past the API, a folder for each upload */
    public static final String UPLOADS = "uploads/";

    private ObjectKeys() {}

    /** {@code images/{imageId}/}, under which lies everything that belongs to an image */
    public static String folder(UUID imageId) {
        return IMAGES + imageId + "/";
    }

    /** {@code images/{imageId}/original} */
    public static String original(UUID imageId) {
        return folder(imageId) + "original";
    }

    /** {@code uploads/{uploadId}/}, under which lies what a client has sent past the API */
    public static String uploadFolder(UUID uploadId) {
        return UPLOADS + uploadId + "/";
    }

    /** {@code uploads/{uploadId}/photo}, where such a photograph waits to be confirmed */
    public static String upload(UUID uploadId) {
        return uploadFolder(uploadId) + "photo";
    }

    /** {@code images/{imageId}/crops}, the crops of all faces, one after the other */
    public static String crops(UUID imageId) {
        return folder(imageId) + "crops";
    }
}
