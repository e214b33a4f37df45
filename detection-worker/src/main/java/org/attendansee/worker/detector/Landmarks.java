package org.attendansee.worker.detector;

/**
 * Five points of a face, in pixels of the picture that the detector was given, or of the original. Right and left are
 * those of the person, so the right eye of an upright face is on the left.
 */
record Landmarks(Point rightEye, Point leftEye, Point nose, Point rightMouthCorner, Point leftMouthCorner) {

    /** How far the tip of the nose stands out before the eyes, in distances between the eyes. */
    private static final double NOSE_PROTRUSION = 0.55;

    /** Of eyes that are closer together, in widths of the box, the line says little: the face is in profile. */
    private static final double LEAST_EYE_DISTANCE = 0.2;

    record Point(double x, double y) {

        private Point scaled(double horizontal, double vertical) {
            return new Point(x * horizontal, y * vertical);
        }
    }

    /** The same points in a picture of so many times the width and height. */
    Landmarks scaled(double horizontal, double vertical) {
        return new Landmarks(
                rightEye.scaled(horizontal, vertical),
                leftEye.scaled(horizontal, vertical),
                nose.scaled(horizontal, vertical),
                rightMouthCorner.scaled(horizontal, vertical),
                leftMouthCorner.scaled(horizontal, vertical));
    }

    /**
     * An estimate of how far the head is turned: the tip of the nose moves from the middle between the eyes by the
     * tangent of the angle. It knows nothing of how long a nose is, so 10 degrees more or less are possible.
     *
     * @return degrees, -90 to 90; above 0 when the person looks to their left, which is the right of the picture
     */
    double yaw() {
        double dx = leftEye.x - rightEye.x;
        double dy = leftEye.y - rightEye.y;
        double along = (nose.x - (rightEye.x + leftEye.x) / 2) * dx + (nose.y - (rightEye.y + leftEye.y) / 2) * dy;
        return Math.toDegrees(Math.atan2(along, NOSE_PROTRUSION * (dx * dx + dy * dy)));
    }

    /**
     * By how much the line of the eyes is tilted.
     *
     * @param faceWidth in the same pixels
     * @return degrees, above 0 when it falls to the right of the picture; 0 when the eyes are too close together to
     *     tell
     */
    double roll(double faceWidth) {
        double dx = leftEye.x - rightEye.x;
        double dy = leftEye.y - rightEye.y;
        return Math.hypot(dx, dy) < LEAST_EYE_DISTANCE * faceWidth ? 0 : Math.toDegrees(Math.atan2(dy, dx));
    }
}
