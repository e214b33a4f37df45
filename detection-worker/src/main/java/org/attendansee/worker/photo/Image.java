package org.attendansee.worker.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.common.event.DetectionFailed;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.worker.detector.Detection;
import org.attendansee.worker.detector.DetectionPolicy;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The columns of a photograph that a worker reads and writes. Rows are made and removed by the API service. */
@Entity
@DynamicUpdate
@Table(name = "images")
class Image {

    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    /** Of the upright picture, in pixels. */
    private int width;

    /** Of the upright picture, in pixels. */
    private int height;

    @Column(name = "smallest_face", insertable = false, updatable = false)
    private @Nullable Integer smallestFace;

    @Column(name = "score_threshold", insertable = false, updatable = false)
    private @Nullable Double scoreThreshold;

    @Column(name = "max_pixels", insertable = false, updatable = false)
    private @Nullable Long maxPixels;

    @Column(name = "far_rows", insertable = false, updatable = false)
    private @Nullable Boolean farRows;

    @Enumerated(EnumType.STRING)
    private ImageStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure_reason")
    private @Nullable FailureReason failureReason;

    /** Counting from 1; the one that is under way or comes next. */
    private int attempt;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Column(name = "processing_started_at")
    private @Nullable Instant processingStartedAt;

    @Column(name = "processed_at")
    private @Nullable Instant processedAt;

    @Column(name = "worker_id")
    private @Nullable String workerId;

    /** How many deliveries began with it since one came to an end. */
    private int claims;

    @Column(name = "claimed_delivery")
    private @Nullable String claimedDelivery;

    private @Nullable String detector;

    @Column(name = "detection_scale")
    private @Nullable Double detectionScale;

    @Column(name = "detection_millis")
    private @Nullable Long detectionMillis;

    @Column(name = "face_count")
    private int faceCount;

    @Column(name = "crops_version")
    private @Nullable String cropsVersion;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Image() {}

    /** Nothing is left to do: processed, or given up until someone asks again. */
    boolean isFinished() {
        return status == ImageStatus.PROCESSED || status == ImageStatus.FAILED;
    }

    /** Of an earlier search. */
    boolean hasFaces() {
        return faceCount > 0;
    }

    boolean hasCrops() {
        return cropsVersion != null;
    }

    /** How many other deliveries began with it since one came to an end. */
    int claimsBefore(String delivery) {
        return delivery.equals(claimedDelivery) ? claims - 1 : claims;
    }

    /**
     * Which faces are looked for.
     *
     * @param usual what holds where the camera asks for nothing else
     */
    DetectionPolicy policy(DetectionPolicy usual) {
        return new DetectionPolicy(
                smallestFace == null ? usual.smallestFace() : smallestFace,
                scoreThreshold == null ? usual.scoreThreshold() : scoreThreshold,
                maxPixels == null ? usual.maxPixels() : maxPixels,
                farRows == null ? usual.farRows() : farRows);
    }

    /** @param delivery names a delivery of a record; a worker that tries again begins with the same */
    void begin(String worker, String delivery, Instant now) {
        requireUnfinished();
        if (!delivery.equals(claimedDelivery)) {
            claims++;
            claimedDelivery = delivery;
        }
        status = ImageStatus.PROCESSING;
        workerId = worker;
        processingStartedAt = now;
    }

    /** Waits for the next attempt; no worker is at it any more. */
    void postpone(int nextAttempt, Instant time) {
        requireUnfinished();
        status = ImageStatus.UPLOADED;
        claims = 0;
        attempt = nextAttempt;
        retryAt = time;
        workerId = null;
        processingStartedAt = null;
    }

    void complete(Detection detection, @Nullable String crops, String worker, Instant now) {
        requireUnfinished();
        status = ImageStatus.PROCESSED;
        claims = 0;
        workerId = worker;
        width = detection.width();
        height = detection.height();
        detector = detection.detector();
        detectionScale = detection.scale();
        detectionMillis = detection.elapsed().toMillis();
        faceCount = detection.faces().size();
        cropsVersion = crops;
        processedAt = now;
    }

    void fail(FailureReason reason, String worker, Instant now) {
        requireUnfinished();
        status = ImageStatus.FAILED;
        claims = 0;
        failureReason = reason;
        workerId = worker;
        processedAt = now;
    }

    /** The fact that a finished row stands for. */
    PipelineEvent outcome() {
        if (status == ImageStatus.PROCESSED && detector != null && workerId != null && detectionMillis != null) {
            return new FacesDetected(id, sessionId, width, height, faceCount, detector, workerId, detectionMillis);
        }
        if (status == ImageStatus.FAILED && failureReason != null && workerId != null) {
            return new DetectionFailed(id, sessionId, failureReason, workerId);
        }
        throw new IllegalStateException("Image %s is %s and has no outcome".formatted(id, status));
    }

    private void requireUnfinished() {
        if (isFinished()) {
            throw new IllegalStateException("Image %s is already %s".formatted(id, status));
        }
    }
}
