package org.attendansee.local.lecturehall;

import static org.attendansee.local.lecturehall.FacePainter.BLOOD;
import static org.attendansee.local.lecturehall.FacePainter.SHADOW;
import static org.attendansee.local.lecturehall.FacePainter.WARM_SHADOW;

import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Draws eyes, brows and glasses, in the unit and from the origin of {@link FacePainter}. */
final class EyePainter {

    private static final double EYE_LINE = -0.06;
    private static final double EYE_APART = 0.215;
    private static final double BROW_LINE = -0.21;

    private static final Tone EYE_WHITE = Tone.of(0xe9e4de);
    private static final Tone FRAME = Tone.of(0x1d1b1c);

    private final Brush brush;
    private final Appearance looks;
    private final double aside;

    /** @param aside how far the middle of the face is shifted, because the head is turned */
    EyePainter(Brush brush, Appearance looks, double aside) {
        this.brush = brush;
        this.looks = looks;
        this.aside = aside;
    }

    void paint() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * EYE_APART + aside;
            brush.glow(x, EYE_LINE - 0.035, 0.2, 0.15, WARM_SHADOW, 0.5);
            brush.glow(x - side * 0.11, EYE_LINE - 0.01, 0.09, 0.12, WARM_SHADOW, 0.38);
            brush.glow(x, EYE_LINE + 0.075, 0.13, 0.05, WARM_SHADOW.mix(BLOOD, 0.4), 0.24);
            eye(x, side);
            brow(x, side);
        }
    }

    private void eye(double x, int side) {
        double halfWidth = 0.105 * looks.eyeSize();
        double open = 0.047 * looks.eyeSize() - 0.008 * looks.smile();
        double inner = x - side * halfWidth;
        double outer = x + side * halfWidth;
        Path2D lids = new Path2D.Double();
        lids.moveTo(inner, EYE_LINE + 0.015);
        lids.curveTo(
                inner + side * 0.05,
                EYE_LINE - open - 0.012,
                outer - side * 0.06,
                EYE_LINE - open - 0.018,
                outer,
                EYE_LINE);
        lids.curveTo(
                outer - side * 0.05,
                EYE_LINE + open,
                inner + side * 0.06,
                EYE_LINE + open + 0.005,
                inner,
                EYE_LINE + 0.015);
        lids.closePath();
        brush.fill(lids, EYE_WHITE.mix(looks.skin(), 0.25));

        double gaze = x + aside * 0.6;
        Area iris = new Area(Brush.ellipse(gaze, EYE_LINE - 0.004, 0.05, 0.052));
        iris.intersect(new Area(lids));
        brush.fill(iris, looks.iris());
        brush.fill(Brush.ellipse(gaze, EYE_LINE - 0.004, 0.022, 0.022), SHADOW.darker(0.5));
        brush.fade(lids, SHADOW, 0.55, x, EYE_LINE - open, x, EYE_LINE + 0.015);
        brush.fill(Brush.ellipse(gaze - 0.016, EYE_LINE - 0.018, 0.011, 0.011), Tone.WHITE, 0.85);
        lash(x, side, inner, outer, open);
    }

    private void lash(double x, int side, double inner, double outer, double open) {
        Path2D lash = new Path2D.Double();
        lash.moveTo(inner, EYE_LINE + 0.012);
        lash.curveTo(
                inner + side * 0.05,
                EYE_LINE - open - 0.014,
                outer - side * 0.06,
                EYE_LINE - open - 0.02,
                outer + side * 0.012,
                EYE_LINE - 0.004);
        brush.line(lash, 0.022, SHADOW, 0.85);
        brush.line(
                Brush.curve(
                        inner + side * 0.02,
                        EYE_LINE - open - 0.03,
                        x,
                        EYE_LINE - open - 0.06,
                        outer,
                        EYE_LINE - 0.045),
                0.012,
                SHADOW,
                0.3);
    }

    private void brow(double x, int side) {
        double thick = 0.034 * looks.browWeight();
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * 0.115, BROW_LINE + 0.012);
        brow.quadTo(x + side * 0.02, BROW_LINE - 0.05, x + side * 0.15, BROW_LINE + 0.03);
        brow.quadTo(x + side * 0.02, BROW_LINE - 0.05 + 1.5 * thick, x - side * 0.11, BROW_LINE + 0.012 + thick);
        brow.closePath();
        Tone tone = looks.hair().mix(SHADOW, 0.35);
        brush.fill(brow, tone, 0.75);
        brush.line(brow, 0.03, tone, 0.28);
    }

    void paintGlasses() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * EYE_APART + aside;
            brush.line(Brush.ellipse(x, EYE_LINE + 0.015, 0.165, 0.125), 0.02, FRAME, 0.75);
            brush.line(
                    Brush.curve(x + side * 0.165, EYE_LINE, side * 0.44, EYE_LINE - 0.02, side * 0.5, EYE_LINE - 0.01),
                    0.02,
                    FRAME,
                    0.6);
        }
        brush.line(
                Brush.curve(aside - 0.055, EYE_LINE, aside, EYE_LINE - 0.035, aside + 0.055, EYE_LINE),
                0.02,
                FRAME,
                0.75);
    }
}
