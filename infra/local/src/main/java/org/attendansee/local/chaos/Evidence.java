package org.attendansee.local.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What there is in the end.
 *
 * @param images the rows of all photographs
 * @param faces the rows of all faces
 * @param objects the keys of all objects under {@code images/}, with their SHA-256
 * @param topics the keys of all records, by topic
 */
record Evidence(
        List<ImageRow> images, List<FaceRow> faces, Map<String, String> objects, Map<String, Set<String>> topics) {

    Evidence {
        images = List.copyOf(images);
        faces = List.copyOf(faces);
        objects = Map.copyOf(objects);
        topics = Map.copyOf(topics);
    }

    record ImageRow(
            UUID id,
            UUID sessionId,
            String sha256,
            String status,
            @Nullable String failureReason,
            int faceCount) {

        boolean isProcessed() {
            return status.equals("PROCESSED");
        }

        boolean isFailedWithReason() {
            return status.equals("FAILED") && failureReason != null;
        }
    }

    record FaceRow(UUID imageId, int index) {}

    boolean isOn(String topic, UUID imageId) {
        return topics.getOrDefault(topic, Set.of()).contains(imageId.toString());
    }
}
