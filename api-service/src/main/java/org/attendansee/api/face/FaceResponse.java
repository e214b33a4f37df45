package org.attendansee.api.face;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A face as clients see it.
 *
 * @param index position among the faces of its image, from 0
 * @param detectionScore how sure the detector is, 0 to 1
 * @param detector what found it
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
        @Nullable UUID studentId,
        @Nullable Double identificationScore,
        String crop) {

    /** Pixels of the upright original, origin top-left. */
    public record Box(int x, int y, int width, int height) {}
}
