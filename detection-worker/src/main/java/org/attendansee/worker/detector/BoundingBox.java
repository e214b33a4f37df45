package org.attendansee.worker.detector;

import java.util.Optional;

/**
 * Where a face is, in pixels of the upright original, origin top-left. It never reaches outside its picture.
 *
 * @param x left edge, 0 or more
 * @param y top edge, 0 or more
 * @param width more than 0
 * @param height more than 0
 */
public record BoundingBox(int x, int y, int width, int height) {

    public BoundingBox {
        if (x < 0 || y < 0) {
            throw new IllegalArgumentException("A box starts inside its picture, not at " + x + ", " + y);
        }
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("A box has a positive size, not " + width + " x " + height);
        }
    }

    /**
     * The part of a box that lies inside a picture, with edges rounded to whole pixels.
     *
     * @param left edges in pixels of the upright original, which may lie outside it
     * @return empty when no pixel of the box is inside
     */
    static Optional<BoundingBox> inside(
            double left, double top, double right, double bottom, int pictureWidth, int pictureHeight) {
        long clippedLeft = Math.max(0, Math.round(left));
        long clippedTop = Math.max(0, Math.round(top));
        long clippedRight = Math.min(pictureWidth, Math.round(right));
        long clippedBottom = Math.min(pictureHeight, Math.round(bottom));
        if (clippedRight <= clippedLeft || clippedBottom <= clippedTop) {
            return Optional.empty();
        }
        return Optional.of(
                new BoundingBox((int) clippedLeft, (int) clippedTop, (int) (clippedRight - clippedLeft), (int)
                        (clippedBottom - clippedTop)));
    }

    /** How much of the area of two boxes they share: intersection over union, 0 to 1. */
    public double overlap(BoundingBox other) {
        long sharedWidth = Math.min(x + width, other.x + other.width) - (long) Math.max(x, other.x);
        long sharedHeight = Math.min(y + height, other.y + other.height) - (long) Math.max(y, other.y);
        if (sharedWidth <= 0 || sharedHeight <= 0) {
            return 0;
        }
        double shared = (double) sharedWidth * sharedHeight;
        return shared / ((double) width * height + (double) other.width * other.height - shared);
    }

    /**
     * A square around the centre of this box that leaves a margin on each side, cut off at the edges of the picture.
     *
     * @param margin as a share of the longer side of this box
     */
    BoundingBox withSquareMargin(double margin, int pictureWidth, int pictureHeight) {
        long side = Math.round(Math.max(width, height) * (1 + 2 * margin));
        double left = x + (width - side) / 2.0;
        double top = y + (height - side) / 2.0;
        return inside(left, top, left + side, top + side, pictureWidth, pictureHeight)
                .orElse(this);
    }
}
