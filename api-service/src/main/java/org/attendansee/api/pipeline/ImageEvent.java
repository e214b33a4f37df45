package org.attendansee.api.pipeline;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.DetectionFailed;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.PipelineEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a photograph.
 *
 * @param id where it lies in Kafka, which is the same for every API instance; {@code Last-Event-ID} takes it
 * @param type {@code ImageUploaded}, {@code FacesDetected} or {@code DetectionFailed}
 * @param time when Kafka was given it
 * @param attempt how often detection was begun, of an upload
 * @param faceCount how many were found
 * @param detectionMillis decode, detection and cropping, without waiting for the network
 * @param failureReason why no faces were looked for
 * @param workerId who did the work
 */
record ImageEvent(
        String id,
        String type,
        Instant time,
        UUID imageId,
        UUID sessionId,
        @Nullable Integer attempt,
        @Nullable Integer faceCount,
        @Nullable Long detectionMillis,
        @Nullable FailureReason failureReason,
        @Nullable String workerId) {

    static ImageEvent of(ConsumerRecord<String, ?> message, PipelineEvent event) {
        String id = "%s-%d-%d".formatted(message.topic(), message.partition(), message.offset());
        Instant time = Instant.ofEpochMilli(message.timestamp());
        if (event instanceof ImageUploaded uploaded) {
            return new ImageEvent(
                    id,
                    event.type(),
                    time,
                    uploaded.imageId(),
                    uploaded.sessionId(),
                    uploaded.attempt(),
                    null,
                    null,
                    null,
                    null);
        }
        if (event instanceof FacesDetected detected) {
            return new ImageEvent(
                    id,
                    event.type(),
                    time,
                    detected.imageId(),
                    detected.sessionId(),
                    null,
                    detected.faceCount(),
                    detected.detectionMillis(),
                    null,
                    detected.workerId());
        }
        if (event instanceof DetectionFailed failed) {
            return new ImageEvent(
                    id,
                    event.type(),
                    time,
                    failed.imageId(),
                    failed.sessionId(),
                    null,
                    null,
                    null,
                    failed.reason(),
                    failed.workerId());
        }
        throw new IllegalArgumentException(event.type() + " is not about a photograph");
    }

    /**
     * Workers announce again what they find finished, and requeue what they could not begin: that is no news.
     *
     * @param earlier the last event of the same kind, an upload or an outcome
     * @param between the last event of the other kind; topics are read in no common order, so only times tell
     */
    boolean repeats(@Nullable ImageEvent earlier, @Nullable ImageEvent between) {
        return earlier != null
                && earlier.type.equals(type)
                && Objects.equals(attempt, earlier.attempt)
                && (between == null || !between.time.isAfter(earlier.time) || between.time.isAfter(time));
    }

    boolean isUpload() {
        return type.equals(ImageUploaded.class.getSimpleName());
    }
}
