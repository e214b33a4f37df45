package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Draws a student down to the desk, in the unit and from the origin of {@link FacePainter}. */
final class StudentPainter {

    private static final double NECK = 0.25;
    private static final double COLLAR = 0.84;
    private static final double SHOULDER = 1.0;
    private static final double WAIST = 2.4;
    private static final double SMALLEST_TURN_OF_BODY = 0.3;

    private static final Tone SHADOW = Tone.of(0x150b08);
    private static final Tone LIGHT = Tone.of(0xfff4e2);

    private StudentPainter() {}

    /**
     * @param brush at the middle of the face, its unit the width of the face
     * @param random for single hairs and folds
     */
    static void paint(Brush brush, Appearance looks, Random random) {
        try (Brush body = brush.at(0, 0, 1, looks.tilt() * SMALLEST_TURN_OF_BODY);
                Brush head = brush.at(0, 0, 1, looks.tilt())) {
            HairPainter hair = new HairPainter(head, looks, random);
            body.glow(0.25, 0.4, 1.0, 1.3, SHADOW, 0.3);
            hair.paintBehind();
            neck(body, looks);
            garment(body, looks, random);
            new FacePainter(head, looks).paint();
            hair.paintBefore();
        }
    }

    private static void neck(Brush brush, Appearance looks) {
        Path2D neck = new Path2D.Double();
        neck.moveTo(-NECK, 0.3);
        neck.quadTo(-NECK + 0.02, COLLAR - 0.1, -NECK - 0.16, COLLAR + 0.12);
        neck.lineTo(NECK + 0.16, COLLAR + 0.12);
        neck.quadTo(NECK - 0.02, COLLAR - 0.1, NECK, 0.3);
        neck.closePath();
        brush.fill(neck, looks.skin().darker(0.2));
        brush.fade(neck, SHADOW, 0.45, NECK + 0.1, 0.6, -0.1, 0.6);
        brush.fade(neck, SHADOW, 0.5, 0, 0.55, 0, 0.92);
    }

    private static void garment(Brush brush, Appearance looks, Random random) {
        Shape torso = torso();
        Tone cloth = looks.cloth();
        brush.fill(torso, cloth);
        brush.glow(torso, -0.5, 1.15, 0.6, 0.5, LIGHT, 0.16);
        brush.fade(torso, SHADOW, 0.4, SHOULDER + 0.1, 1.5, 0.1, 1.4);
        brush.fade(torso, SHADOW, 0.3, 0, 2.0, 0, 1.3);
        for (int side = -1; side <= 1; side += 2) {
            brush.line(Brush.curve(side * 0.7, 2.0, side * 0.62, 1.6, side * 0.74, 1.32), 0.035, SHADOW, 0.28);
        }
        for (int i = 0; i < 5; i++) {
            double x = 0.5 * random.nextGaussian();
            double y = 1.3 + 0.5 * random.nextDouble();
            brush.line(
                    Brush.curve(x, y, x + 0.1, y + 0.1, x + 0.3 * random.nextGaussian(), y + 0.3), 0.05, SHADOW, 0.07);
        }
        brush.glow(torso, 0, 0.95, 0.42, 0.16, SHADOW, 0.4);
        switch (looks.garment()) {
            case SWEATER -> brush.line(Brush.curve(-0.4, 0.86, 0, 1.17, 0.4, 0.86), 0.06, cloth.darker(0.28), 0.9);
            case SHIRT -> collar(brush, looks);
            case HOODIE -> hood(brush, cloth);
        }
    }

    private static Shape torso() {
        Path2D torso = new Path2D.Double();
        torso.moveTo(-0.38, COLLAR);
        torso.curveTo(-0.55, 0.98, -SHOULDER + 0.1, 0.98, -SHOULDER, 1.4);
        torso.lineTo(-SHOULDER - 0.06, WAIST);
        torso.lineTo(SHOULDER + 0.06, WAIST);
        torso.lineTo(SHOULDER, 1.4);
        torso.curveTo(SHOULDER - 0.1, 0.98, 0.55, 0.98, 0.38, COLLAR);
        torso.quadTo(0, 1.22, -0.38, COLLAR);
        torso.closePath();
        return torso;
    }

    private static void collar(Brush brush, Appearance looks) {
        Tone cloth = looks.cloth().lighter(0.12);
        brush.fill(Brush.polygon(-0.3, 0.9, 0.3, 0.9, 0, 1.28), looks.skin().darker(0.28));
        for (int side = -1; side <= 1; side += 2) {
            Path2D wing = Brush.polygon(side * 0.4, 0.8, side * 0.02, 1.26, side * 0.2, 1.42, side * 0.5, 0.98);
            brush.fill(wing, cloth);
            brush.line(wing, 0.015, SHADOW, 0.35);
        }
        brush.line(new java.awt.geom.Line2D.Double(0, 1.3, 0, 2.1), 0.018, SHADOW, 0.35);
    }

    private static void hood(Brush brush, Tone cloth) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D fold = new Path2D.Double();
            fold.moveTo(side * 0.34, 0.66);
            fold.curveTo(side * 0.75, 0.74, side * 0.62, 1.15, side * 0.03, 1.3);
            fold.curveTo(side * 0.2, 1.12, side * 0.36, 1.0, side * 0.34, 0.66);
            fold.closePath();
            brush.fill(fold, cloth.darker(0.14));
            brush.line(fold, 0.015, SHADOW, 0.3);
            brush.fill(new Rectangle2D.Double(side * 0.13 - 0.013, 1.27, 0.026, 0.3), cloth.lighter(0.55), 0.8);
        }
    }
}
