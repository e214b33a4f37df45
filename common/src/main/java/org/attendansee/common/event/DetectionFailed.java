package org.attendansee.common.event;

import java.util.UUID;

/**
 * A photograph will get no faces unless someone asks for it to be processed again.
 *
 * @param reason the category that programs act on
 * @param workerId the worker that gave up
 */
public record DetectionFailed(UUID imageId, UUID sessionId, FailureReason reason, String workerId)
        implements PipelineEvent {

    @Override
    public String topic() {
        return Topics.DETECTION_FAILED;
    }

    @Override
    public String key() {
        return imageId.toString();
    }
}
