package org.attendansee.local.evaluation;

import org.attendansee.local.lecturehall.FaceBox;

/**
 * Where a face truly is: a box, or just the tip of the nose, which has no width and height. In pixels of the upright
 * original, origin top-left.
 */
public record TrueFace(double x, double y, double width, double height) {

    /** Intersection over union from which on a box is right, as in PASCAL VOC and WIDER FACE. */
    private static final double LEAST_OVERLAP = 0.5;

    /** How far from the centre of a box the nose may be, in widths and heights of the box. */
    private static final double NOSE_TOLERANCE = 0.4;

    public static TrueFace of(FaceBox box) {
        return new TrueFace(box.x(), box.y(), box.width(), box.height());
    }

    boolean isNose() {
        return width == 0;
    }

    /** The longer side, in pixels of the original; 0 when only the nose is known. */
    double size() {
        return Math.max(width, height);
    }

    /** Above 0 when a box shows this face, and the more so the better it fits, up to 1. */
    double fit(FaceBox box) {
        return isNose() ? fitOfNose(box) : fitOfBox(box);
    }

    private double fitOfNose(FaceBox box) {
        double dx = Math.abs(x - (box.x() + box.width() / 2.0)) / box.width();
        double dy = Math.abs(y - (box.y() + box.height() / 2.0)) / box.height();
        double distance = Math.max(dx, dy);
        return distance > NOSE_TOLERANCE ? 0 : 1 - distance;
    }

    private double fitOfBox(FaceBox box) {
        double commonWidth = Math.min(x + width, box.x() + box.width()) - Math.max(x, box.x());
        double commonHeight = Math.min(y + height, box.y() + box.height()) - Math.max(y, box.y());
        if (commonWidth <= 0 || commonHeight <= 0) {
            return 0;
        }
        double common = commonWidth * commonHeight;
        double overlap = common / (width * height + (double) box.width() * box.height() - common);
        return overlap < LEAST_OVERLAP ? 0 : overlap;
    }
}
