package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/**
 * Draws a head without its hair. The unit is the width of the face; the origin lies between the ears, a little under
 * the eyes; y grows downwards.
 */
final class FacePainter {

    /** Top of the skull and tip of the chin. */
    static final double CROWN = -0.78;

    static final double CHIN = 0.67;

    private static final double NOSE_TIP = 0.19;
    private static final double MOUTH_LINE = 0.385;
    private static final double TURN_SHIFT = 0.035;

    static final Tone BLOOD = Tone.of(0xa03c32);
    static final Tone SHADOW = Tone.of(0x1f0e0a);
    static final Tone WARM_SHADOW = Tone.of(0x3d1409);
    private static final Tone LIGHT = Tone.of(0xffe6c8);
    private static final double LIGHT_ON_SKIN = 0.55;

    private final Brush brush;
    private final Appearance looks;
    private final Shape head;
    private final double aside;
    private final Tone light;

    FacePainter(Brush brush, Appearance looks) {
        this.brush = brush;
        this.looks = looks;
        this.head = head(looks.jaw());
        this.aside = TURN_SHIFT * looks.turn();
        this.light = looks.skin().mix(LIGHT, LIGHT_ON_SKIN);
    }

    void paint() {
        EyePainter eyes = new EyePainter(brush, looks, aside);
        ears();
        skin();
        eyes.paint();
        nose();
        switch (looks.beard()) {
            case STUBBLE -> stubble();
            case FULL -> fullBeard();
            case NONE -> {}
        }
        mouth();
        if (looks.glasses()) {
            eyes.paintGlasses();
        }
    }

    /** The outline of a head, from a narrow (0) to a broad (1) jaw. */
    static Shape head(double jaw) {
        double cheek = 0.42 + 0.04 * jaw;
        double corner = 0.27 + 0.07 * jaw;
        double chin = 0.11 + 0.05 * jaw;
        Path2D path = new Path2D.Double();
        path.moveTo(0, CROWN);
        path.curveTo(0.34, CROWN, 0.5, -0.5, 0.5, -0.14);
        path.curveTo(0.5, 0.12, cheek + 0.03, 0.3, corner + 0.04, 0.49);
        path.curveTo(corner - 0.03, 0.6, chin, CHIN, 0, CHIN);
        path.curveTo(-chin, CHIN, -corner + 0.03, 0.6, -corner - 0.04, 0.49);
        path.curveTo(-cheek - 0.03, 0.3, -0.5, 0.12, -0.5, -0.14);
        path.curveTo(-0.5, -0.5, -0.34, CROWN, 0, CROWN);
        path.closePath();
        return path;
    }

    private void ears() {
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.505 + aside * 0.3;
            brush.fill(Brush.ellipse(x, 0.03, 0.065, 0.135), looks.skin().darker(0.16));
            brush.glow(x + side * 0.005, 0.02, 0.04, 0.09, BLOOD.darker(0.4), 0.4);
        }
    }

    private void skin() {
        Tone skin = looks.skin();
        brush.fill(head, skin);
        brush.glow(head, -0.12 + aside, -0.3, 0.55, 0.42, light, 0.39);
        brush.fade(head, WARM_SHADOW, 0.45, 0.54, 0.15, 0.08, 0.05);
        brush.fade(head, WARM_SHADOW, 0.26, -0.53, 0.2, -0.24, 0.15);
        brush.fade(head, WARM_SHADOW, 0.36, 0, CHIN + 0.02, 0, 0.36);
        brush.glow(head, -0.26 + aside, 0.14, 0.2, 0.16, light, 0.33);
        brush.glow(head, 0.25 + aside, 0.14, 0.2, 0.16, light, 0.21);
        brush.glow(head, -0.28 + aside, 0.2, 0.2, 0.15, BLOOD, 0.16);
        brush.glow(head, 0.28 + aside, 0.2, 0.2, 0.15, BLOOD, 0.16);
        brush.glow(head, aside, 0.57, 0.13, 0.09, light, 0.3);
    }

    private void nose() {
        double x = aside * 1.5;
        double wing = 0.1 * looks.noseWidth();
        brush.glow(x + 0.075, 0.06, 0.065, 0.2, WARM_SHADOW, 0.25);
        brush.glow(x - 0.085, 0.08, 0.05, 0.16, WARM_SHADOW, 0.13);
        brush.glow(x - 0.01, 0.03, 0.055, 0.24, light, 0.45);
        brush.glow(x, NOSE_TIP + 0.075, 0.17, 0.06, WARM_SHADOW, 0.45);
        brush.glow(x, NOSE_TIP, wing * 1.5, 0.085, looks.skin().mix(BLOOD, 0.14), 0.8);
        brush.glow(x - 0.015, NOSE_TIP - 0.02, 0.045, 0.045, light, 0.6);
        for (int side = -1; side <= 1; side += 2) {
            brush.glow(x + side * (wing + 0.015), NOSE_TIP + 0.02, 0.03, 0.05, WARM_SHADOW, 0.42);
            brush.glow(x + side * wing * 0.5, NOSE_TIP + 0.048, 0.04, 0.023, SHADOW, 0.85);
            brush.glow(x + side * 0.205, 0.28, 0.05, 0.09, WARM_SHADOW, 0.08 + 0.14 * looks.smile());
        }
    }

    private void mouth() {
        double x = aside * 1.2;
        double half = 0.185 * looks.mouthWidth() + 0.02 * looks.smile();
        double corner = MOUTH_LINE - 0.03 * looks.smile();
        double upper = 0.035 + 0.02 * looks.lips();
        double lower = 0.055 + 0.03 * looks.lips();
        Tone lips = looks.skin().mix(BLOOD, 0.42).darker(0.1);

        brush.glow(x, MOUTH_LINE + lower + 0.045, 0.15, 0.05, SHADOW, 0.32);
        Path2D upperLip = new Path2D.Double();
        upperLip.moveTo(x - half, corner);
        upperLip.curveTo(
                x - half * 0.5,
                MOUTH_LINE - upper,
                x - 0.05,
                MOUTH_LINE - upper - 0.012,
                x,
                MOUTH_LINE - upper + 0.008);
        upperLip.curveTo(x + 0.05, MOUTH_LINE - upper - 0.012, x + half * 0.5, MOUTH_LINE - upper, x + half, corner);
        upperLip.quadTo(x, MOUTH_LINE + 0.035, x - half, corner);
        brush.fill(upperLip, lips.darker(0.22), 0.9);
        Path2D lowerLip = new Path2D.Double();
        lowerLip.moveTo(x - half * 0.93, corner + 0.006);
        lowerLip.quadTo(x, MOUTH_LINE + 0.03, x + half * 0.93, corner + 0.006);
        lowerLip.curveTo(
                x + half * 0.5,
                MOUTH_LINE + lower + 0.01,
                x - half * 0.5,
                MOUTH_LINE + lower + 0.01,
                x - half * 0.93,
                corner + 0.006);
        brush.fill(lowerLip, lips, 0.85);
        brush.glow(lowerLip, x - 0.02, MOUTH_LINE + 0.045, 0.09, 0.025, light, 0.45);
        brush.line(
                Brush.curve(x - half, corner, x, MOUTH_LINE + 0.045, x + half, corner),
                0.018,
                SHADOW.mix(BLOOD, 0.25),
                0.85);
        for (int side = -1; side <= 1; side += 2) {
            brush.glow(x + side * half, corner, 0.045, 0.035, WARM_SHADOW, 0.4);
        }
    }

    private void stubble() {
        Tone shade = looks.hair().mix(looks.skin(), 0.35);
        brush.glow(head, aside, 0.56, 0.5, 0.34, shade, 0.5);
        brush.glow(head, aside, MOUTH_LINE - 0.075, 0.2, 0.06, shade, 0.4);
        for (int side = -1; side <= 1; side += 2) {
            brush.glow(head, side * 0.42, 0.36, 0.17, 0.34, shade, 0.45);
        }
    }

    private void fullBeard() {
        Path2D cheeks = new Path2D.Double();
        cheeks.moveTo(-0.6, -0.05);
        cheeks.curveTo(-0.42, 0.05, -0.43, 0.34, -0.22, 0.32);
        cheeks.quadTo(aside, 0.25, 0.22, 0.32);
        cheeks.curveTo(0.43, 0.34, 0.42, 0.05, 0.6, -0.05);
        cheeks.lineTo(0.6, 0.9);
        cheeks.lineTo(-0.6, 0.9);
        cheeks.closePath();
        Area beard = new Area(cheeks);
        beard.intersect(new Area(head));
        Tone hair = looks.hair().mix(SHADOW, 0.25);
        brush.fill(beard, hair, 0.7);
        try (Brush onHead = brush.within(head)) {
            onHead.line(beard, 0.09, hair, 0.16);
            onHead.line(beard, 0.045, hair, 0.2);
        }
        brush.glow(beard, aside, MOUTH_LINE + 0.02, 0.2, 0.09, looks.skin(), 0.7);
        brush.fade(beard, SHADOW, 0.35, 0.5, 0.5, 0, 0.5);
    }
}
