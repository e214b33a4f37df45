package org.attendansee.api.camera;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.web.EntityTag;
import org.attendansee.common.event.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A device that photographs one class. Its key is known only by its hash. */
@Entity
@Table(name = "cameras")
class Camera {

    @Id
    private UUID id;

    @Column(name = "class_id")
    private UUID classId;

    private String name;

    @Column(name = "smallest_face")
    private @Nullable Integer smallestFace;

    @Column(name = "score_threshold")
    private @Nullable Double scoreThreshold;

    @Column(name = "max_pixels")
    private @Nullable Long maxPixels;

    @Column(name = "far_rows")
    private @Nullable Boolean farRows;

    @Column(name = "key_hash")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String keyHash;

    @Column(name = "key_hint")
    private String keyHint;

    @Column(name = "key_expires_at")
    private Instant keyExpiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /** {@link CameraKeys} writes it, without a new version. */
    @Column(name = "last_seen_at", insertable = false, updatable = false)
    private @Nullable Instant lastSeenAt;

    /** Null until the row is written, which tells JPA that the row is new. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected Camera() {}

    Camera(UUID classId, CameraFields fields, CameraKey key, Instant keyExpiresAt, Instant now) {
        this.id = Ids.next();
        this.classId = classId;
        this.name = fields.name();
        this.smallestFace = fields.smallestFace();
        this.scoreThreshold = fields.scoreThreshold();
        this.maxPixels = fields.maxPixels();
        this.farRows = fields.farRows();
        this.keyHash = key.hash();
        this.keyHint = key.hint();
        this.keyExpiresAt = keyExpiresAt;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(CameraFields fields, Instant now) {
        if (!fields.equals(fields())) {
            name = fields.name();
            smallestFace = fields.smallestFace();
            scoreThreshold = fields.scoreThreshold();
            maxPixels = fields.maxPixels();
            farRows = fields.farRows();
            updatedAt = now;
        }
    }

    /** Replaces the key, which ends at once, also if it was revoked before. */
    void replaceKey(CameraKey key, Instant expiresAt, Instant now) {
        keyHash = key.hash();
        keyHint = key.hint();
        keyExpiresAt = expiresAt;
        revokedAt = null;
        updatedAt = now;
    }

    /** Ends the key before its time. A key that was revoked stays as it is. */
    void revokeKey(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
            updatedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID classId() {
        return classId;
    }

    CameraFields fields() {
        return new CameraFields(name, smallestFace, scoreThreshold, maxPixels, farRows);
    }

    String keyHint() {
        return keyHint;
    }

    Instant keyExpiresAt() {
        return keyExpiresAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    Instant lastSeenAt() {
        return lastSeenAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    EntityTag tag() {
        return EntityTag.of(version);
    }
}
