package org.attendansee.local.client;

import java.util.List;
import java.util.UUID;
import org.attendansee.local.evaluation.FoundFace;
import org.attendansee.local.lecturehall.FaceBox;
import org.jspecify.annotations.Nullable;

/**
 * A photograph as the API shows it: the fields that this client reads.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 * @param faces empty in lists, which carry only the count
 */
public record PhotoView(
        UUID id,
        String fileName,
        int width,
        int height,
        String status,
        @Nullable Failure failure,
        int faceCount,
        @Nullable Detection detection,
        List<Face> faces) {

    public PhotoView(
            UUID id,
            String fileName,
            int width,
            int height,
            String status,
            @Nullable Failure failure,
            int faceCount,
            @Nullable Detection detection,
            @Nullable List<Face> faces) {
        this.id = id;
        this.fileName = fileName;
        this.width = width;
        this.height = height;
        this.status = status;
        this.failure = failure;
        this.faceCount = faceCount;
        this.detection = detection;
        this.faces = faces == null ? List.of() : List.copyOf(faces);
    }

    public boolean isProcessed() {
        return status.equals("PROCESSED");
    }

    public boolean isFinished() {
        return isProcessed() || status.equals("FAILED");
    }

    public record Failure(String reason, String message) {}

    /** @param millis decode, detection and cropping */
    public record Detection(String detector, String workerId, double scale, long millis) {}

    public record Face(UUID id, int index, Box box, double detectionScore, String crop) {

        public FoundFace found() {
            return new FoundFace(new FaceBox(box.x, box.y, box.width, box.height), detectionScore);
        }
    }

    /** Pixels of the upright picture, origin top-left. */
    public record Box(int x, int y, int width, int height) {}
}
