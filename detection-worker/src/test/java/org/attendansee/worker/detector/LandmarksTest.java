package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attendansee.worker.detector.Landmarks.Point;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    @Test
    void areOfAFrontalUprightFaceWhenTheNoseIsInTheMiddle() {
        Landmarks face = face(20, 20, 0);

        assertThat(face.yaw()).isCloseTo(0, within(1e-9));
        assertThat(face.roll(40)).isCloseTo(0, within(1e-9));
    }

    @Test
    void tellHowFarTheHeadIsTurned() {
        assertThat(face(31, 20, 0).yaw())
                .as("as far right of the middle as noses stand out")
                .isCloseTo(45, within(1.0));
        assertThat(face(9, 20, 0).yaw()).isCloseTo(-45, within(1.0));
        assertThat(face(500, 20, 0).yaw()).isBetween(85.0, 90.0);
    }

    @Test
    void tellTheSameOfATiltedHead() {
        Landmarks tilted = face(31, 20, 25);

        assertThat(tilted.yaw()).isCloseTo(45, within(1.0));
        assertThat(tilted.roll(40)).isCloseTo(25, within(1e-9));
        assertThat(face(20, 20, -170).roll(40)).isCloseTo(-170, within(1e-9));
    }

    @Test
    void tellNoTiltWhenTheEyesAreOneBehindTheOther() {
        assertThat(face(31, 3, 80).roll(40)).isZero();
    }

    @Test
    void survivesEyesInOnePlace() {
        assertThat(face(20, 0, 0).yaw()).isBetween(-90.0, 90.0);
    }

    @Test
    void moveWithThePicture() {
        assertThat(face(20, 20, 0).scaled(2, 4).nose()).isEqualTo(new Point(40, 120));
    }

    /** Eyes round (20, 20), so many pixels apart, the nose 10 below, all turned by so many degrees round (20, 20). */
    private static Landmarks face(double noseX, double eyeDistance, double degrees) {
        Point rightEye = turned(20 - eyeDistance / 2, 20, degrees);
        Point leftEye = turned(20 + eyeDistance / 2, 20, degrees);
        return new Landmarks(
                rightEye, leftEye, turned(noseX, 30, degrees), turned(12, 40, degrees), turned(28, 40, degrees));
    }

    private static Point turned(double x, double y, double degrees) {
        double angle = Math.toRadians(degrees);
        return new Point(
                20 + (x - 20) * Math.cos(angle) - (y - 20) * Math.sin(angle),
                20 + (x - 20) * Math.sin(angle) + (y - 20) * Math.cos(angle));
    }
}
