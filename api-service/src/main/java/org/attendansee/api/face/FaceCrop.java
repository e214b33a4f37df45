package org.attendansee.api.face;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.attendansee.api.web.EntityTag;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A face that a worker found. The API only says whose it is. The box is in pixels of the upright original, origin
 * top-left.
 */
@Entity
@DynamicUpdate
@Table(name = "face_crops")
class FaceCrop {

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

    private double quality;

    private @Nullable Double sharpness;

    private @Nullable Double yaw;

    @Column(name = "student_id")
    private @Nullable UUID studentId;

    @Column(name = "identification_score")
    private @Nullable Double identificationScore;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected FaceCrop() {}

    /** A person said so, which leaves no doubt that could be a score. */
    void label(UUID student) {
        studentId = student;
        identificationScore = null;
    }

    void unlabel() {
        studentId = null;
        identificationScore = null;
    }

    UUID imageId() {
        return imageId;
    }

    int index() {
        return index;
    }

    FaceFields fields() {
        return new FaceFields(studentId);
    }

    /** Of all that a face has, only whose it is can change. */
    EntityTag tag() {
        return new EntityTag(studentId == null ? 0 : studentId.getLeastSignificantBits());
    }

    FaceResponse toResponse() {
        return new FaceResponse(
                id,
                imageId,
                index,
                new FaceResponse.Box(x, y, width, height),
                detectionScore,
                detector,
                quality,
                sharpness,
                yaw,
                studentId,
                identificationScore,
                "/api/face-crops/" + id + "/crop");
    }
}
