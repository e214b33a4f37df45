package org.attendansee.local.lecturehall;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

/** Draws what is on a head, in the unit and from the origin of {@link FacePainter}: first behind it, then before. */
final class HairPainter {

    private static final Tone SHINE = Tone.of(0xfff0dc);
    private static final Tone SHADOW = Tone.of(0x0c0705);

    private static final int STRANDS = 60;
    private static final int CURLS = 150;
    private static final double CURL = 0.035;

    private final Brush brush;
    private final Appearance looks;
    private final Random random;

    HairPainter(Brush brush, Appearance looks, Random random) {
        this.brush = brush;
        this.looks = looks;
        this.random = random;
    }

    /** What the head and the neck hide. */
    void paintBehind() {
        switch (looks.hairStyle()) {
            case LONG -> hanging(1.3, 0.66);
            case BOB -> hanging(0.62, 0.66);
            case FRINGE -> hanging(0.3, 0.6);
            case CURLS -> locks(0.7, 0.5, 0.15);
            case COILS -> locks(0.78, 0.5, 0.2);
            case TIED ->
                brush.fill(Brush.ellipse(0.02, -0.93, 0.22, 0.2), looks.hair().darker(0.2));
            case HEADSCARF -> scarfBehind();
            case CROPPED, SHORT, PARTED, BALD -> {}
        }
    }

    /** What hides the forehead and the temples. */
    void paintBefore() {
        switch (looks.hairStyle()) {
            case CROPPED -> cap(0.035, -0.44, 0.42, 0, 0.1);
            case SHORT -> cap(0.1, -0.44, 0.41, 0.02, 0.12);
            case PARTED -> cap(0.13, -0.47, 0.42, 0.2, 0.1);
            case FRINGE -> cap(0.12, -0.33, 0.43, 0.04, 0.28);
            case BOB -> cap(0.12, -0.42, 0.4, 0.16, 0.5);
            case LONG -> cap(0.11, -0.46, 0.4, -0.14, 0.5);
            case TIED -> cap(0.07, -0.49, 0.43, 0, 0.05);
            case CURLS -> cap(0.1, -0.43, 0.41, 0, 0.1);
            case COILS -> cap(0.12, -0.46, 0.42, 0, 0.06);
            case BALD -> brush.glow(FacePainter.head(looks.jaw()), -0.1, -0.58, 0.3, 0.18, SHINE, 0.25);
            case HEADSCARF -> scarfBefore();
        }
    }

    /**
     * Hair over the skull.
     *
     * @param height above the skull
     * @param hairline where the forehead ends
     * @param temple how far out the forehead reaches
     * @param parting how far aside the hairline peaks
     * @param sides how far down the hair goes before the ears
     */
    private void cap(double height, double hairline, double temple, double parting, double sides) {
        double top = FacePainter.CROWN - height;
        double side = 0.51 + height * 0.35;
        Path2D cap = new Path2D.Double();
        cap.moveTo(-side + 0.03, -0.1 + sides);
        cap.curveTo(-side - 0.04, -0.45, -0.42, top, 0, top);
        cap.curveTo(0.42, top, side + 0.04, -0.45, side - 0.03, -0.1 + sides);
        cap.quadTo(0.46, -0.05 + sides * 0.4, 0.455, -0.14);
        cap.curveTo(temple + 0.01, -0.3, temple - 0.06, hairline + 0.04, parting + 0.06, hairline - 0.03);
        cap.curveTo(parting - 0.06, hairline - 0.03, -temple + 0.06, hairline + 0.04, -0.455, -0.14);
        cap.quadTo(-0.46, -0.05 + sides * 0.4, -side + 0.03, -0.1 + sides);
        cap.closePath();
        brush.glow(FacePainter.head(looks.jaw()), 0, hairline, 0.46, 0.13, SHADOW, 0.3);
        shadedHair(cap, top);
        switch (looks.hairStyle()) {
            case CURLS, COILS -> curls(cap, -0.5, 0.55);
            case CROPPED, SHORT, PARTED, FRINGE, BOB, LONG, TIED, BALD, HEADSCARF -> strands(cap, top, parting);
        }
    }

    private void shadedHair(Shape shape, double top) {
        brush.fill(shape, looks.hair());
        brush.fade(shape, SHADOW, 0.5, 0.6, -0.2, 0.05, -0.3);
        brush.fade(shape, SHADOW, 0.35, -0.62, -0.1, -0.3, -0.3);
        brush.glow(shape, -0.15, top + 0.2, 0.36, 0.13, SHINE, 0.2);
    }

    private void strands(Shape within, double top, double parting) {
        try (Brush clipped = brush.within(within)) {
            for (int i = 0; i < STRANDS; i++) {
                double end = 1.3 * random.nextDouble() - 0.65;
                double bend = parting + (end - parting) * 0.9;
                clipped.line(
                        Brush.curve(
                                parting * 0.7 + end * 0.12, top, bend, top + 0.06, end, -0.25 + 0.2 * Math.abs(end)),
                        0.012 + 0.012 * random.nextDouble(),
                        strand(),
                        0.2);
            }
        }
    }

    private Tone strand() {
        return random.nextBoolean()
                ? looks.hair().mix(SHADOW, 0.6)
                : looks.hair().mix(SHINE, 0.22);
    }

    private void hanging(double bottom, double halfWidth) {
        Path2D hair = new Path2D.Double();
        hair.moveTo(0, FacePainter.CROWN - 0.1);
        hair.curveTo(0.5, FacePainter.CROWN - 0.1, halfWidth, -0.4, halfWidth, 0.1);
        hair.quadTo(halfWidth + 0.03, bottom - 0.1, halfWidth - 0.12, bottom);
        hair.quadTo(0, bottom + 0.08, -halfWidth + 0.12, bottom);
        hair.quadTo(-halfWidth - 0.03, bottom - 0.1, -halfWidth, 0.1);
        hair.curveTo(-halfWidth, -0.4, -0.5, FacePainter.CROWN - 0.1, 0, FacePainter.CROWN - 0.1);
        hair.closePath();
        brush.fill(hair, looks.hair().darker(0.25));
        brush.glow(hair, 0, 0.6, 0.5, 0.5, SHADOW, 0.5);
        try (Brush clipped = brush.within(hair)) {
            for (int i = 0; i < STRANDS; i++) {
                double x = (random.nextBoolean() ? 1 : -1) * (0.4 + (halfWidth - 0.38) * random.nextDouble());
                clipped.line(
                        Brush.curve(x * 0.9, -0.3, x * 1.08, 0.2, x * 0.95, bottom),
                        0.012 + 0.012 * random.nextDouble(),
                        strand(),
                        0.2);
            }
        }
    }

    /** Hair that stands off the head in round locks. */
    private void locks(double reach, double down, double size) {
        Area locks = new Area(Brush.ellipse(0, -0.3, reach - size * 0.6, reach - size * 0.7));
        int count = 22;
        for (int i = 0; i < count; i++) {
            double angle = Math.PI * (-1.2 + 1.4 * i / (count - 1));
            double radius = size * (0.7 + 0.3 * random.nextDouble());
            double x = Math.cos(angle) * (reach - size * 0.75);
            double y = -0.3 + Math.sin(angle) * (reach - size * 0.85);
            locks.add(new Area(Brush.ellipse(x, y, radius, radius)));
        }
        locks.subtract(new Area(new Rectangle2D.Double(-2, down, 4, 4)));
        brush.fill(locks, looks.hair());
        brush.glow(locks, -0.25, -0.75, 0.5, 0.4, SHINE, 0.14);
        brush.fade(locks, SHADOW, 0.4, 0.75, 0, 0.1, -0.2);
        curls(locks, -0.3, reach);
    }

    /** Short bows in all directions. */
    private void curls(Shape within, double middle, double reach) {
        try (Brush clipped = brush.within(within)) {
            for (int i = 0; i < CURLS; i++) {
                double angle = 2 * Math.PI * random.nextDouble();
                double distance = reach * Math.sqrt(random.nextDouble());
                double x = Math.cos(angle) * distance;
                double y = middle + Math.sin(angle) * distance;
                double turn = 2 * Math.PI * random.nextDouble();
                double reachX = CURL * Math.cos(turn);
                double reachY = CURL * Math.sin(turn);
                clipped.line(
                        Brush.curve(x, y, x + reachX - reachY, y + reachY + reachX, x + 2 * reachX, y + 2 * reachY),
                        0.02,
                        strand(),
                        0.22);
            }
        }
    }

    private void scarfBehind() {
        Path2D scarf = new Path2D.Double();
        scarf.moveTo(0, FacePainter.CROWN - 0.1);
        scarf.curveTo(0.5, FacePainter.CROWN - 0.1, 0.62, -0.4, 0.6, 0);
        scarf.curveTo(0.58, 0.5, 0.66, 0.8, 0.86, 1.12);
        scarf.quadTo(0, 1.5, -0.86, 1.12);
        scarf.curveTo(-0.66, 0.8, -0.58, 0.5, -0.6, 0);
        scarf.curveTo(-0.62, -0.4, -0.5, FacePainter.CROWN - 0.1, 0, FacePainter.CROWN - 0.1);
        brush.fill(scarf, looks.scarf().darker(0.15));
        brush.fade(scarf, SHADOW, 0.35, 0.8, 0.4, 0, 0.3);
    }

    /** A headscarf is a cloth with an opening for the face. */
    private void scarfBefore() {
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(0, FacePainter.CROWN - 0.08);
        cloth.curveTo(0.46, FacePainter.CROWN - 0.08, 0.6, -0.4, 0.57, 0);
        cloth.curveTo(0.55, 0.5, 0.5, 0.8, 0.56, 1.05);
        cloth.quadTo(0, 1.3, -0.56, 1.05);
        cloth.curveTo(-0.5, 0.8, -0.55, 0.5, -0.57, 0);
        cloth.curveTo(-0.6, -0.4, -0.46, FacePainter.CROWN - 0.08, 0, FacePainter.CROWN - 0.08);
        Area scarf = new Area(cloth);
        scarf.subtract(new Area(Brush.ellipse(0, 0.03, 0.455, 0.6)));
        brush.glow(FacePainter.head(looks.jaw()), 0, -0.53, 0.45, 0.12, SHADOW, 0.35);
        brush.fill(scarf, looks.scarf());
        brush.fade(scarf, SHADOW, 0.4, 0.62, 0, 0.2, 0);
        brush.glow(scarf, -0.2, -0.72, 0.3, 0.12, SHINE, 0.1);
        for (int i = 0; i < 4; i++) {
            double y = 0.74 + 0.1 * i;
            brush.line(Brush.curve(-0.42, y - 0.22, -0.05, y + 0.16, 0.44, y - 0.3), 0.035, SHADOW, 0.12);
        }
    }
}
