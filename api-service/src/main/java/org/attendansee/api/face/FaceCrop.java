package org.attendansee.api.face;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A face that a worker found; the API reads it. The box is in pixels of the upright original, origin top-left. */
@Entity
@Immutable
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

    @Column(name = "student_id")
    private @Nullable UUID studentId;

    @Column(name = "identification_score")
    private @Nullable Double identificationScore;

    @SuppressWarnings("NullAway") // JPA sets the fields
    protected FaceCrop() {}

    UUID imageId() {
        return imageId;
    }

    int index() {
        return index;
    }

    FaceResponse toResponse() {
        return new FaceResponse(
                id,
                imageId,
                index,
                new FaceResponse.Box(x, y, width, height),
                detectionScore,
                detector,
                studentId,
                identificationScore,
                "/api/face-crops/" + id + "/crop");
    }
}
