package org.attendansee.common.event;

import java.util.UUID;

/**
 * The faces of a photograph were found, and their rows and crops are in place.
 *
 * @param width of the upright original, in pixels
 * @param height of the upright original, in pixels
 * @param faceCount number of face crops, 0 or more
 * @param detector what found them, such as {@code yunet} or {@code cascade}
 * @param workerId the worker that did the work
 * @param detectionMillis decode, detection and cropping, without waiting for the network
 */
public record FacesDetected(
        UUID imageId,
        UUID sessionId,
        int width,
        int height,
        int faceCount,
        String detector,
        String workerId,
        long detectionMillis)
        implements PipelineEvent {

    @Override
    public String topic() {
        return Topics.FACES_DETECTED;
    }

    @Override
    public String key() {
        return imageId.toString();
    }
}
