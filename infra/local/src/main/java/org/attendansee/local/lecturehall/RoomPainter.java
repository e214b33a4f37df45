package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the empty hall: walls, windows, lamps and steps. */
final class RoomPainter {

    private static final Tone WALL = Tone.of(0xcfc8ba);
    private static final Tone CEILING = Tone.of(0xdedad0);
    private static final Tone PANELLING = Tone.of(0x957654);
    private static final Tone FLOOR = Tone.of(0x8d7a61);
    private static final Tone DOOR = Tone.of(0x8b6b49);
    private static final Tone DAYLIGHT = Tone.of(0xf3f8fb);
    private static final Tone LAMPLIGHT = Tone.of(0xfffbef);
    private static final Tone SHADOW = Tone.of(0x1c130c);

    /** Heights above the horizon, in widths of a face. */
    private static final double LOWEST_CEILING = 2.6;

    private static final double LOWEST_PANELLING = 1.5;

    /** A row that would be behind the camera's shoulders: what is drawn up to it leaves the picture. */
    private static final double NEAREST = -5;

    private final Brush brush;
    private final Seating seating;
    private final double width;
    private final double height;
    private final double middle;
    private final double horizon;
    private final double backWall;
    private final double halfRoom;
    private final double ceiling;
    private final double sill;
    private final double panelling;

    RoomPainter(Brush brush, Seating seating) {
        this.brush = brush;
        this.seating = seating;
        this.width = seating.width();
        this.height = seating.height();
        this.middle = width / 2;
        int last = seating.rows() - 1;
        this.backWall = last + 1.6;
        this.horizon = seating.faceLine(last);
        this.halfRoom = seating.halfDesk(0) / seating.face(0);
        this.ceiling = Math.max(LOWEST_CEILING, 0.93 * horizon / seating.face(backWall));
        this.panelling = Math.max(LOWEST_PANELLING, 0.34 * ceiling);
        this.sill = panelling + 0.2;
    }

    void paintWalls() {
        double left = x(-halfRoom, backWall);
        double right = x(halfRoom, backWall);
        double top = y(ceiling, backWall);
        brush.fill(new Rectangle2D.Double(0, 0, width, height), WALL.darker(0.1));
        Shape back = new Rectangle2D.Double(left, top, right - left, height);
        brush.blend(back, left, 0, WALL.lighter(0.25), right, 0, WALL.darker(0.12));
        Shape over = Brush.polygon(
                x(-halfRoom, backWall),
                top,
                right,
                top,
                x(halfRoom, NEAREST),
                y(ceiling, NEAREST),
                x(-halfRoom, NEAREST),
                y(ceiling, NEAREST));
        brush.blend(over, 0, 0, CEILING.darker(0.1), 0, top, CEILING);
        sideWall(-1, 0);
        sideWall(1, 0.12);
        panelling(left, right);
        door();
        pinboard(-halfRoom * 0.55);
        lamps();
        windows();
        brush.fade(back, SHADOW, 0.22, 0, top, 0, top + 0.3 * seating.face(backWall));
    }

    /** A step of the hall across the whole room, from the feet of a row down. */
    void paintStep(int row) {
        double top = seating.faceLine(row) + 2.2 * seating.face(row);
        double half = seating.halfDesk(row - 0.2);
        Shape step = new Rectangle2D.Double(middle - half, top, 2 * half, height - top);
        brush.blend(step, 0, top, FLOOR, 0, top + 2 * seating.face(row), FLOOR.darker(0.22));
        brush.fill(
                new Rectangle2D.Double(middle - half, top, 2 * half, 0.1 * seating.face(row)),
                FLOOR.lighter(0.25),
                0.8);
    }

    /** Plaster above, panels below. The floor hides where they end. */
    private void sideWall(int side, double shade) {
        double far = x(side * halfRoom, backWall);
        double near = x(side * halfRoom, NEAREST);
        double corner = side < 0 ? 0 : width;
        Shape plaster =
                Brush.polygon(far, y(ceiling, backWall), near, y(ceiling, NEAREST), near, 3 * height, far, height);
        brush.blend(plaster, far, 0, WALL.darker(shade), corner, 0, WALL.darker(shade + 0.2));
        Shape panels =
                Brush.polygon(far, y(panelling, backWall), near, y(panelling, NEAREST), near, 3 * height, far, height);
        brush.blend(panels, far, 0, PANELLING.darker(shade + 0.08), corner, 0, PANELLING.darker(shade + 0.25));
        brush.line(
                Brush.polygon(far, y(panelling, backWall), near, y(panelling, NEAREST)),
                0.1 * seating.face(backWall),
                PANELLING.lighter(0.2),
                1);
    }

    private void panelling(double left, double right) {
        double top = y(panelling, backWall);
        Shape panels = new Rectangle2D.Double(left, top, right - left, height);
        brush.blend(panels, left, 0, PANELLING.lighter(0.15), right, 0, PANELLING.darker(0.2));
        double face = seating.face(backWall);
        for (double seam = left; seam < right; seam += 1.9 * face) {
            brush.line(Brush.polygon(seam, top, seam, height), 0.03 * face, SHADOW, 0.22);
        }
        brush.line(Brush.polygon(left, top, right, top), 0.1 * face, PANELLING.lighter(0.3), 1);
    }

    /** The way in, up at the back of the right wall. */
    private void door() {
        double far = backWall - 0.2;
        double near = backWall - 1.3;
        double floor = -2.5;
        brush.fill(wallPatch(1, far + 0.06, near - 0.06, floor, ceiling * 0.74), PANELLING.darker(0.4));
        brush.blend(
                wallPatch(1, far, near, floor, ceiling * 0.72),
                x(halfRoom, far),
                0,
                DOOR.darker(0.05),
                x(halfRoom, near),
                0,
                DOOR.darker(0.2));
    }

    private void pinboard(double at) {
        double face = seating.face(backWall);
        double left = x(at, backWall) - 2.5 * face;
        double top = y(panelling + (ceiling - panelling) * 0.72, backWall);
        double tall = y(panelling + (ceiling - panelling) * 0.16, backWall) - top;
        brush.fill(new Rectangle2D.Double(left, top, 5 * face, tall), Tone.of(0x59606a));
        brush.fill(
                new Rectangle2D.Double(left + 0.1 * face, top + 0.1 * face, 4.8 * face, tall - 0.2 * face),
                Tone.of(0x7d8a86));
        for (int sheet = 0; sheet < 4; sheet++) {
            double x = left + (0.5 + 1.1 * sheet) * face;
            double y = top + tall * (0.2 + 0.08 * (sheet % 3));
            brush.fill(
                    new Rectangle2D.Double(x, y, 0.75 * face, Math.min(tall * 0.5, face)),
                    Tone.of(0xe8e4d8).darker(0.04 * sheet));
        }
    }

    private void lamps() {
        for (double row = backWall - 1; row > -3; row -= 2.2) {
            for (int side = -1; side <= 1; side += 2) {
                double inner = side * halfRoom * 0.28;
                double outer = side * halfRoom * 0.56;
                Shape lamp = Brush.polygon(
                        x(inner, row),
                        y(ceiling, row),
                        x(outer, row),
                        y(ceiling, row),
                        x(outer, row - 0.9),
                        y(ceiling, row - 0.9),
                        x(inner, row - 0.9),
                        y(ceiling, row - 0.9));
                brush.fill(lamp, LAMPLIGHT);
            }
        }
    }

    private void windows() {
        for (double row = backWall - 0.7; row > -2; row -= 2) {
            double near = row - 1.4;
            Path2D pane = wallPatch(-1, row, near, sill, ceiling * 0.82);
            brush.fill(wallPatch(-1, row + 0.08, near - 0.08, sill - 0.12, ceiling * 0.82 + 0.12), WALL.darker(0.4));
            brush.blend(
                    pane, 0, y(ceiling * 0.82, near), DAYLIGHT, 0, y(sill, near), DAYLIGHT.mix(Tone.of(0xa9c4b4), 0.5));
            brush.line(
                    Brush.polygon(
                            x(-halfRoom, row - 0.7),
                            y(sill, row - 0.7),
                            x(-halfRoom, row - 0.7),
                            y(ceiling * 0.82, row - 0.7)),
                    0.06 * seating.face(row),
                    WALL.darker(0.35),
                    1);
        }
        brush.glow(0, horizon * 0.6, width * 0.4, height * 0.6, DAYLIGHT, 0.25);
    }

    private Path2D wallPatch(int side, double farRow, double nearRow, double bottom, double top) {
        double far = x(side * halfRoom, farRow);
        double near = x(side * halfRoom, nearRow);
        return Brush.polygon(
                far, y(bottom, farRow), far, y(top, farRow), near, y(top, nearRow), near, y(bottom, nearRow));
    }

    private double x(double fromMiddle, double row) {
        return middle + fromMiddle * seating.face(row);
    }

    private double y(double aboveHorizon, double row) {
        return horizon - aboveHorizon * seating.face(row);
    }
}
