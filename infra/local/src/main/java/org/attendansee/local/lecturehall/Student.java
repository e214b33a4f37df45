package org.attendansee.local.lecturehall;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.attendansee.local.lecturehall.Seating.Place;

/**
 * Somebody at a head.
 *
 * @param seat where the face would be if nobody ever moved
 * @param head where it truly is
 * @param looks what is drawn there
 * @param atLaptop whether a laptop stands on the desk; else the arms lie there
 */
record Student(Place seat, Place head, Appearance looks, boolean atLaptop) {

    /** How far a face may be from the middle of its place, and how its size may differ, as shares of its width. */
    private static final double SWAY = 0.16;

    private static final double NOD = 0.1;
    private static final double GROWTH = 0.05;

    private static final double LAPTOP_SHARE = 0.3;

    /** What a detector frames, in widths of a face from its middle. */
    private static final Rectangle2D FRAMED = new Rectangle2D.Double(-0.47, -0.525, 0.94, 1.19);

    static Student random(Place seat, Random random) {
        double x = seat.x() + SWAY * seat.face() * (2 * random.nextDouble() - 1);
        double y = seat.y() + NOD * seat.face() * (2 * random.nextDouble() - 1);
        double face = seat.face() * (1 + GROWTH * (2 * random.nextDouble() - 1));
        return new Student(seat, new Place(x, y, face), Appearance.random(random), random.nextDouble() < LAPTOP_SHARE);
    }

    /** A tilted head is framed around its middle by a box that is upright. */
    FaceBox faceBox() {
        AffineTransform placed = AffineTransform.getTranslateInstance(head.x(), head.y());
        placed.rotate(looks.tilt());
        placed.scale(head.face(), head.face());
        double[] middle = {FRAMED.getCenterX(), FRAMED.getCenterY()};
        placed.transform(middle, 0, middle, 0, 1);
        int width = (int) Math.round(FRAMED.getWidth() * head.face());
        int height = (int) Math.round(FRAMED.getHeight() * head.face());
        return new FaceBox(
                (int) Math.round(middle[0] - width / 2.0), (int) Math.round(middle[1] - height / 2.0), width, height);
    }
}
