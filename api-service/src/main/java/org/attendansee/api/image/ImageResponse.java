package org.attendansee.api.image;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.face.FaceResponse;
import org.attendansee.api.web.EntityTag;
import org.attendansee.common.event.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as clients see it.
 *
 * @param uploadedBy the user who did; absent when there is no such user any more
 * @param cameraId the camera that uploaded it, if it was one and is still there
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param failure why there are no faces, when the status is {@code FAILED}
 * @param detection how the faces were found, when the status is {@code PROCESSED}
 * @param original path of the photograph as it was uploaded
 */
public record ImageResponse(
        UUID id,
        UUID sessionId,
        @Nullable UUID uploadedBy,
        @Nullable UUID cameraId,
        String fileName,
        String contentType,
        long sizeBytes,
        String sha256,
        int width,
        int height,
        ImageStatus status,
        @Nullable Failure failure,
        Instant uploadedAt,
        @Nullable Instant processingStartedAt,
        @Nullable Instant processedAt,
        long faceCount,
        @Nullable Detection detection,
        String original) {

    /** The reason for programs, the message for people. */
    public record Failure(FailureReason reason, String message) {

        static Failure from(FailureReason reason) {
            return new Failure(reason, reason.message());
        }
    }

    /**
     * @param scale of the picture that was searched, relative to the original, above 0 and at most 1
     * @param millis decode, detection and cropping, without waiting for the network
     */
    public record Detection(String detector, String workerId, double scale, long millis) {}

    /** A photograph together with its faces. */
    public record WithFaces(
            @JsonUnwrapped ImageResponse image,
            List<FaceResponse> faces,
            @JsonIgnore EntityTag tag) {}
}
