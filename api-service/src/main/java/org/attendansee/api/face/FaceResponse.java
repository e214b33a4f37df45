package org.attendansee.api.face;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A face as clients see it.
 *
 * @param index position among the faces of its image, from 0
 * @param detectionScore how sure the detector is, 0 to 1
 * @param detector what found it
 * @param quality how fit the face is for recognising who it is, 0 to 1: as sure, large, sharp and frontal as it is; 0
 *     when it was found before this was measured
 * @param sharpness variance of the Laplacian of the grey face at 64 by 64 pixels, 0 or more
 * @param yaw estimate of how far the head is turned, in degrees from -90 to 90, above 0 when the person looks to their
 *     left; absent when the detector cannot tell
 * @param studentId whose face it is, when that is known
 * @param identificationScore how sure that is, 0 to 1; absent when a person said so
 * @param crop path of the picture of the face
 */
public record FaceResponse(
        UUID id,
        UUID imageId,
        int index,
        Box box,
        double detectionScore,
        String detector,
        double quality,
        @Nullable Double sharpness,
        @Nullable Double yaw,
        @Nullable UUID studentId,
        @Nullable Double identificationScore,
        String crop) {

    /** Pixels of the upright original, origin top-left. */
    public record Box(int x, int y, int width, int height) {}
}
