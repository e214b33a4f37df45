package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Random;

/** Draws a student at a desk, in the unit and from the origin of {@link FacePainter}. */
final class StudentPainter {

    private static final double NECK = 0.25;
    private static final double COLLAR = 0.84;
    private static final double SHOULDER = 1.0;
    private static final double WAIST = 2.4;
    private static final double BODY_TILT = 0.3;

    /** Where the hands meet, aside of the middle. */
    private static final double HANDS = 0.22;

    private static final Tone SHADOW = Tone.of(0x150b08);
    private static final Tone WARM_SHADOW = Tone.of(0x3d1409);
    private static final Tone LIGHT = Tone.of(0xfff4e2);

    private final Brush brush;
    private final Appearance looks;
    private final Random random;

    /**
     * @param brush at the middle of the face, its unit the width of the face
     * @param random for single hairs
     */
    StudentPainter(Brush brush, Appearance looks, Random random) {
        this.brush = brush;
        this.looks = looks;
        this.random = random;
    }

    /** All that the desk does not hide, and more. */
    void paintBehindDesk() {
        try (Brush body = brush.at(0, 0, 1, looks.tilt() * BODY_TILT);
                Brush head = brush.at(0, 0, 1, looks.tilt())) {
            HairPainter hair = new HairPainter(head, looks, random);
            body.glow(0.3, 0.4, 0.85, 1.2, SHADOW, 0.16);
            hair.paintBehind();
            neck(body);
            garment(body);
            new FacePainter(head, looks).paint();
            hair.paintBefore();
        }
    }

    /** The arms that lie on the desk, one hand on the other. */
    void paintArms() {
        brush.glow(0, 1.77, 1.1, 0.1, SHADOW, 0.45);
        for (int side = -1; side <= 1; side += 2) {
            double wrist = HANDS + side * 0.11;
            Shape hand = Brush.ellipse(HANDS + side * 0.03, 1.71, 0.17, 0.07);
            brush.fill(hand, looks.skin().mix(WARM_SHADOW, 0.15));
            brush.fade(hand, WARM_SHADOW, 0.45, 0, 1.78, 0, 1.66);
            Path2D sleeve = new Path2D.Double();
            sleeve.moveTo(side * SHOULDER, 1.4);
            sleeve.curveTo(side * 1.06, 1.62, side * 1.12, 1.78, side * 0.9, 1.79);
            sleeve.quadTo(side * 0.6, 1.81, wrist, 1.78);
            sleeve.quadTo(wrist - side * 0.06, 1.7, wrist, 1.62);
            sleeve.curveTo(side * 0.6, 1.6, side * 0.68, 1.56, side * 0.72, 1.4);
            sleeve.closePath();
            brush.glow(side * 0.45, 1.6, 0.4, 0.1, SHADOW, 0.35);
            brush.fill(sleeve, looks.cloth().darker(0.09));
            shadeRightSide(brush, sleeve);
            brush.fade(sleeve, SHADOW, 0.4, 0, 1.82, 0, 1.64);
        }
    }

    private void neck(Brush brush) {
        Path2D neck = new Path2D.Double();
        neck.moveTo(-NECK, 0.3);
        neck.quadTo(-NECK + 0.02, COLLAR - 0.1, -NECK - 0.18, COLLAR + 0.12);
        neck.lineTo(-NECK + 0.05, COLLAR + 0.4);
        neck.lineTo(NECK - 0.05, COLLAR + 0.4);
        neck.lineTo(NECK + 0.18, COLLAR + 0.12);
        neck.quadTo(NECK - 0.02, COLLAR - 0.1, NECK, 0.3);
        neck.closePath();
        brush.fill(neck, looks.skin().mix(WARM_SHADOW, 0.2));
        brush.fade(neck, WARM_SHADOW, 0.5, NECK + 0.1, 0.6, -0.1, 0.6);
        brush.fade(neck, WARM_SHADOW, 0.35, 0, 0.55, 0, 0.9);
    }

    private void garment(Brush brush) {
        Shape torso = torso();
        Tone cloth = looks.cloth();
        brush.fill(torso, cloth);
        brush.glow(torso, -0.6, 1.2, 0.45, 0.4, LIGHT, 0.12);
        brush.glow(torso, 0.08, 1.5, 0.3, 0.5, SHADOW, 0.2);
        shadeRightSide(brush, torso);
        brush.fade(torso, SHADOW, 0.35, 0, 2.0, 0, 1.2);
        for (int side = -1; side <= 1; side += 2) {
            brush.line(Brush.curve(side * 0.7, 2.0, side * 0.62, 1.6, side * 0.74, 1.32), 0.09, SHADOW, 0.1);
            brush.line(Brush.curve(side * 0.7, 2.0, side * 0.63, 1.6, side * 0.72, 1.4), 0.03, SHADOW, 0.14);
        }
        switch (looks.garment()) {
            case SWEATER -> brush.line(Brush.curve(-0.4, 0.86, 0, 1.2, 0.4, 0.86), 0.07, cloth.darker(0.18), 0.9);
            case SHIRT -> collar(brush);
            case HOODIE -> hood(brush);
        }
    }

    /** The windows are on the left. */
    private static void shadeRightSide(Brush brush, Shape cloth) {
        brush.fade(cloth, SHADOW, 0.45, SHOULDER, 1.5, 0, 1.35);
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

    private void collar(Brush brush) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D wing = Brush.polygon(side * 0.36, 0.8, side * 0.01, 1.06, side * 0.17, 1.24, side * 0.46, 0.97);
            brush.fill(wing, looks.cloth().lighter(side < 0 ? 0.07 : 0));
            brush.line(wing, 0.02, SHADOW, 0.15);
        }
        brush.line(Brush.curve(0, 1.08, 0.01, 1.6, 0, 2.1), 0.03, SHADOW, 0.3);
    }

    private void hood(Brush brush) {
        Tone cloth = looks.cloth();
        for (int side = -1; side <= 1; side += 2) {
            Path2D fold = new Path2D.Double();
            fold.moveTo(side * 0.34, 0.66);
            fold.curveTo(side * 0.75, 0.74, side * 0.62, 1.15, side * 0.03, 1.3);
            fold.curveTo(side * 0.2, 1.12, side * 0.36, 1.0, side * 0.34, 0.66);
            fold.closePath();
            brush.fill(fold, cloth.darker(side < 0 ? 0.08 : 0.18));
            brush.glow(fold, side * 0.4, 0.85, 0.25, 0.3, LIGHT, 0.12);
            brush.line(fold, 0.025, SHADOW, 0.15);
        }
        brush.line(Brush.curve(0, 1.28, 0.02, 1.6, 0.01, 2.1), 0.05, SHADOW, 0.4);
    }
}
