package org.attendansee.local.lecturehall;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.ColorSpaceType;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/** Draws flat, fading and glowing shapes in whatever unit the picture was scaled to. */
final class Brush implements AutoCloseable {

    /** A smooth falloff: the share of the way out from the centre, and the share of the opacity left there. */
    private static final float[] FALLOFF_AT = {0f, 0.25f, 0.5f, 0.75f, 1f};

    private static final double[] FALLOFF = {1, 0.87, 0.5, 0.13, 0};

    private final Graphics2D graphics;

    private Brush(Graphics2D graphics) {
        this.graphics = graphics;
    }

    static Brush on(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return new Brush(graphics);
    }

    /** A brush whose origin is at the given point of this one, in units of {@code unit} of this one's, turned. */
    Brush at(double x, double y, double unit, double angle) {
        Graphics2D moved = (Graphics2D) graphics.create();
        moved.translate(x, y);
        moved.rotate(angle);
        moved.scale(unit, unit);
        return new Brush(moved);
    }

    /** A brush that touches only what is inside the given shape. */
    Brush within(Shape shape) {
        Graphics2D clipped = (Graphics2D) graphics.create();
        clipped.clip(shape);
        return new Brush(clipped);
    }

    void fill(Shape shape, Tone tone) {
        fill(shape, tone, 1);
    }

    void fill(Shape shape, Tone tone, double opacity) {
        paint(shape, tone.withOpacity(opacity));
    }

    /** Fills with a passage from one tone at one point to another at another. */
    void blend(Shape shape, double fromX, double fromY, Tone from, double toX, double toY, Tone to) {
        paint(
                shape,
                new GradientPaint(
                        new Point2D.Double(fromX, fromY),
                        from.withOpacity(1),
                        new Point2D.Double(toX, toY),
                        to.withOpacity(1)));
    }

    /** Fills with a tone that vanishes from one point to another. */
    void fade(Shape shape, Tone tone, double opacity, double fromX, double fromY, double toX, double toY) {
        paint(
                shape,
                new GradientPaint(
                        new Point2D.Double(fromX, fromY),
                        tone.withOpacity(opacity),
                        new Point2D.Double(toX, toY),
                        tone.withOpacity(0)));
    }

    /** A spot of light or shadow without an edge. */
    void glow(double x, double y, double radiusX, double radiusY, Tone tone, double opacity) {
        glow(ellipse(x, y, radiusX, radiusY), x, y, radiusX, radiusY, tone, opacity);
    }

    /** The same, on the given shape only. */
    void glow(Shape on, double x, double y, double radiusX, double radiusY, Tone tone, double opacity) {
        Color[] colors = new Color[FALLOFF.length];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = tone.withOpacity(opacity * FALLOFF[i]);
        }
        AffineTransform placed = AffineTransform.getTranslateInstance(x, y);
        placed.scale(radiusX, radiusY);
        paint(
                on,
                new RadialGradientPaint(
                        new Point2D.Double(),
                        1f,
                        new Point2D.Double(),
                        FALLOFF_AT,
                        colors,
                        CycleMethod.NO_CYCLE,
                        ColorSpaceType.SRGB,
                        placed));
    }

    void line(Shape shape, double width, Tone tone, double opacity) {
        graphics.setPaint(tone.withOpacity(opacity));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    private void paint(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    static Ellipse2D ellipse(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    /** A curve from one point to another, bent towards a third. */
    static Path2D curve(double fromX, double fromY, double towardsX, double towardsY, double toX, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.quadTo(towardsX, towardsY, toX, toY);
        return path;
    }

    /** A closed shape with straight edges, from x and y in turn. */
    static Path2D polygon(double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(coordinates[0], coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(coordinates[i], coordinates[i + 1]);
        }
        path.closePath();
        return path;
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
