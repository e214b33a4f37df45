package org.attendansee.worker.photo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.attendansee.common.event.Ids;
import org.attendansee.worker.detector.BoundingBox;
import org.attendansee.worker.detector.DetectedFace;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A face row as a worker writes it. The box is in pixels of the upright original, origin top-left. */
@Entity
@Table(name = "face_crops")
class FaceCrop implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "image_id")
    private UUID imageId;

    @Column(name = "face_index")
    private int index;

    @Column(name = "box_x")
    private int x;

    @Column(name = "box_y")
    private int y;

    @Column(name = "box_width")
    private int width;

    @Column(name = "box_height")
    private int height;

    @Column(name = "detection_score")
    private double detectionScore;

    private String detector;

    private @Nullable Double sharpness;

    /** Degrees; of detectors that know where eyes and nose are. */
    private @Nullable Double yaw;

    /** 0 when it was found before quality was measured. */
    private double quality;

    /** Where its crop begins in the object with all crops of its image, in bytes. */
    @Column(name = "crop_offset")
    private int cropOffset;

    @Column(name = "crop_length")
    private int cropLength;

    @Column(name = "student_id")
    private @Nullable UUID studentId;

    @Column(name = "identification_score")
    private @Nullable Double identificationScore;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected FaceCrop() {}

    FaceCrop(UUID imageId, int index, DetectedFace face, int cropOffset, String detector, Instant now) {
        BoundingBox box = face.box();
        this.id = Ids.next();
        this.imageId = imageId;
        this.index = index;
        this.x = box.x();
        this.y = box.y();
        this.width = box.width();
        this.height = box.height();
        this.detectionScore = face.confidence();
        this.detector = detector;
        this.sharpness = face.quality().sharpness();
        this.yaw = face.quality().yaw();
        this.quality = face.quality().overall();
        this.cropOffset = cropOffset;
        this.cropLength = face.crop().length;
        this.createdAt = now;
    }

    void name(@Nullable UUID student, @Nullable Double score) {
        studentId = student;
        identificationScore = score;
    }

    /** Is the same face as one that was found before. */
    void takeNameOf(FaceCrop earlier) {
        name(earlier.studentId, earlier.identificationScore);
    }

    @Nullable
    UUID studentId() {
        return studentId;
    }

    BoundingBox box() {
        return new BoundingBox(x, y, width, height);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A worker only ever adds rows. */
    @Override
    public boolean isNew() {
        return true;
    }
}
