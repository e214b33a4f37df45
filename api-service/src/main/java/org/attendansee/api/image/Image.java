package org.attendansee.api.image;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.Caller.Camera;
import org.attendansee.api.access.Caller.User;
import org.attendansee.api.web.ConflictException;
import org.attendansee.api.web.EntityTag;
import org.attendansee.api.web.Reason;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.storage.ObjectKeys;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A photograph that was accepted. Width and height are of the upright picture, in pixels. */
@Entity
@Table(name = "images")
class Image implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "uploaded_by")
    private @Nullable UUID uploadedBy;

    @Column(name = "camera_id")
    private @Nullable UUID cameraId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "content_type")
    private String contentType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private int width;
    private int height;

    @Enumerated(EnumType.STRING)
    private ImageStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure_reason")
    private @Nullable FailureReason failureReason;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "signalled_at")
    private Instant signalledAt;

    /** Counting from 1; the one that is under way or comes next. */
    private int attempt = 1;

    @Column(name = "retry_at")
    private @Nullable Instant retryAt;

    @Column(name = "processing_started_at")
    private @Nullable Instant processingStartedAt;

    @Column(name = "processed_at")
    private @Nullable Instant processedAt;

    @Column(name = "worker_id")
    private @Nullable String workerId;

    private @Nullable String detector;

    @Column(name = "detection_scale")
    private @Nullable Double detectionScale;

    @Column(name = "detection_millis")
    private @Nullable Long detectionMillis;

    /** Workers count; the API only starts the count at none. */
    @Column(name = "face_count", updatable = false)
    private int faceCount;

    /** The database counts, as workers change the row too. */
    @Column(insertable = false, updatable = false)
    private long version;

    @Transient
    private boolean isNew = true;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Image() {}

    Image(UUID id, UUID sessionId, Caller sender, SpooledPhoto photo, PhotoHeader header, Instant now) {
        this.id = id;
        this.sessionId = sessionId;
        this.uploadedBy = sender instanceof User user ? user.id() : null;
        this.cameraId = sender instanceof Camera camera ? camera.id() : null;
        this.fileName = photo.name();
        this.contentType = header.format().contentType();
        this.sizeBytes = photo.sizeBytes();
        this.sha256 = photo.sha256();
        this.width = header.width();
        this.height = header.height();
        this.status = ImageStatus.UPLOADED;
        this.uploadedAt = now;
        this.signalledAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    @PostPersist
    void written() {
        isNew = false;
    }

    /** Processed or failed: no worker is to do anything until someone asks again. */
    boolean isFinished() {
        return status == ImageStatus.PROCESSED || status == ImageStatus.FAILED;
    }

    /** Forgets how far it came, so that it is as new for the workers. */
    void uploadAgain(Instant now) {
        if (!isFinished()) {
            throw new ConflictException(Reason.of("still-processing", "The photo is still being processed"));
        }
        status = ImageStatus.UPLOADED;
        failureReason = null;
        signalledAt = now;
        attempt = 1;
        retryAt = null;
        processingStartedAt = null;
        processedAt = null;
        workerId = null;
        detector = null;
        detectionScale = null;
        detectionMillis = null;
    }

    /**
     * Puts off when the search is asked for once more: until twice the time has passed that it took so far.
     *
     * @param least how long it is put off at least
     * @param most how long it is put off at most
     */
    void signalAgain(Instant now, Duration least, Duration most) {
        Duration age = Duration.between(signalledAt, now);
        Duration patience = age.compareTo(least) < 0 ? least : age.compareTo(most) > 0 ? most : age;
        retryAt = now.plus(patience);
    }

    void change(ImageFields fields) {
        fileName = fields.fileName();
        sessionId = fields.sessionId();
    }

    ImageFields fields() {
        return new ImageFields(fileName, sessionId);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    /** The request to find the faces. */
    ImageUploaded toEvent() {
        return new ImageUploaded(id, sessionId, ObjectKeys.original(id), sizeBytes, sha256, attempt);
    }

    ImageResponse toResponse() {
        return new ImageResponse(
                id,
                sessionId,
                uploadedBy,
                cameraId,
                fileName,
                contentType,
                sizeBytes,
                sha256,
                width,
                height,
                status,
                failureReason == null ? null : ImageResponse.Failure.from(failureReason),
                uploadedAt,
                processingStartedAt,
                processedAt,
                faceCount,
                detection(),
                "/api/images/" + id + "/original");
    }

    UUID sessionId() {
        return sessionId;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String sha256() {
        return sha256;
    }

    private ImageResponse.@Nullable Detection detection() {
        if (detector == null || workerId == null || detectionScale == null || detectionMillis == null) {
            return null;
        }
        return new ImageResponse.Detection(detector, workerId, detectionScale, detectionMillis);
    }
}
