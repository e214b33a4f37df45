package org.attendansee.worker.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.attendansee.worker.detector.BoundingBox;
import org.attendansee.worker.detector.DetectedFace;
import org.attendansee.worker.detector.FaceQuality;
import org.junit.jupiter.api.Test;

class KnownFacesTest {

    private static final UUID IMAGE = UUID.randomUUID();
    private static final UUID ADA = UUID.randomUUID();
    private static final UUID GRACE = UUID.randomUUID();

    @Test
    void keepTheirNamesWhenTheyAreFoundAgainALittleOff() {
        FaceCrop found = face(104, 98, 95, 110);

        new KnownFaces(List.of(known(ADA, 100, 100, 100, 100))).nameAgain(List.of(found));

        assertThat(found.studentId()).isEqualTo(ADA);
    }

    @Test
    void loseTheirNamesWhenTheyAreNotFoundAgain() {
        FaceCrop neighbour = face(170, 100, 100, 100);

        new KnownFaces(List.of(known(ADA, 100, 100, 100, 100))).nameAgain(List.of(neighbour));

        assertThat(neighbour.studentId()).isNull();
    }

    @Test
    void goByTheBestOverlapAndNeverShareAFace() {
        FaceCrop left = face(100, 100, 100, 100);
        FaceCrop right = face(130, 100, 100, 100);

        new KnownFaces(List.of(known(GRACE, 125, 100, 100, 100), known(ADA, 105, 100, 100, 100)))
                .nameAgain(List.of(left, right));

        assertThat(left.studentId()).isEqualTo(ADA);
        assertThat(right.studentId()).isEqualTo(GRACE);
    }

    @Test
    void overlapAsFarAsTheirBoxesShareTheirArea() {
        BoundingBox box = new BoundingBox(10, 10, 20, 10);

        assertThat(box.overlap(box)).isEqualTo(1);
        assertThat(box.overlap(new BoundingBox(20, 10, 20, 10))).isEqualTo(1.0 / 3, within(1e-9));
        assertThat(box.overlap(new BoundingBox(30, 10, 20, 10))).isZero();
        assertThat(box.overlap(new BoundingBox(0, 100, 20, 10))).isZero();
    }

    private static FaceCrop known(UUID studentId, int x, int y, int width, int height) {
        FaceCrop face = face(x, y, width, height);
        face.name(studentId, null);
        return face;
    }

    private static FaceCrop face(int x, int y, int width, int height) {
        DetectedFace detected =
                new DetectedFace(new BoundingBox(x, y, width, height), 0.9, new FaceQuality(0, null, 0), new byte[1]);
        return new FaceCrop(IMAGE, 0, detected, 0, "yunet", Instant.EPOCH);
    }
}
