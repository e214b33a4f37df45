package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the long desk before a row and what lies on it. */
final class DeskPainter {

    /** The far and the near edge of the top, below the middle of the faces, in widths of a face. */
    private static final double FAR_EDGE = 1.62;

    private static final double NEAR_EDGE = 1.84;
    private static final double BOARD = 0.09;
    private static final double FRONT_HEIGHT = 2.4;
    private static final double SPREAD = 1.02;

    private static final Tone WOOD = Tone.of(0xb58a5b);
    private static final Tone SHADOW = Tone.of(0x1c130c);
    private static final Tone PAPER = Tone.of(0xe9e5da);
    /** A laptop stands aside, so that its owner sees the board. */
    private static final double LAPTOP_ASIDE = 0.3;

    private static final Tone LAPTOP = Tone.of(0x83878c);

    private final Brush brush;
    private final Seating seating;

    DeskPainter(Brush brush, Seating seating) {
        this.brush = brush;
        this.seating = seating;
    }

    void paint(int row) {
        double face = seating.face(row);
        double middle = seating.width() / 2.0;
        double half = seating.halfDesk(row);
        double spread = half * SPREAD;
        double far = seating.faceLine(row) + FAR_EDGE * face;
        double near = seating.faceLine(row) + NEAR_EDGE * face;
        Shape front = new Rectangle2D.Double(middle - spread, near, 2 * spread, FRONT_HEIGHT * face);
        brush.blend(front, 0, near, WOOD.darker(0.28), 0, near + FRONT_HEIGHT * face, WOOD.darker(0.44));
        for (double seam = middle - spread + 1.5 * face; seam < middle + spread; seam += 2.6 * face) {
            brush.line(Brush.polygon(seam, near, seam, near + FRONT_HEIGHT * face), 0.03 * face, SHADOW, 0.25);
        }
        Shape top = Brush.polygon(middle - half, far, middle + half, far, middle + spread, near, middle - spread, near);
        brush.blend(top, middle - half, 0, WOOD.lighter(0.34), middle + half, 0, WOOD.lighter(0.02));
        brush.fill(new Rectangle2D.Double(middle - spread, near, 2 * spread, BOARD * face), WOOD.lighter(0.08));
        brush.fade(front, SHADOW, 0.45, 0, near + BOARD * face, 0, near + 0.6 * face);
    }

    /** @param place at the middle of the desk behind which it is used, its unit the width of a face */
    void paintLaptop(Brush place) {
        double aside = LAPTOP_ASIDE;
        place.glow(aside, 1.75, 0.7, 0.09, SHADOW, 0.5);
        Path2D lid = Brush.polygon(aside - 0.46, 1.27, aside + 0.42, 1.27, aside + 0.48, 1.75, aside - 0.5, 1.75);
        place.blend(lid, aside - 0.5, 1.2, LAPTOP.darker(0.1), aside + 0.5, 1.75, LAPTOP.darker(0.4));
        place.line(lid, 0.025, LAPTOP.lighter(0.1), 0.6);
        place.fill(
                Brush.polygon(aside - 0.52, 1.74, aside + 0.5, 1.74, aside + 0.52, 1.78, aside - 0.54, 1.78),
                LAPTOP.darker(0.45));
    }

    /** A sheet of paper on the desk. */
    void paintNotes(Brush place, double aside) {
        place.fill(
                Brush.polygon(aside - 0.26, 1.67, aside + 0.26, 1.66, aside + 0.31, 1.8, aside - 0.27, 1.81),
                PAPER,
                0.92);
    }
}
