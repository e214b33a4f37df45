package org.attendansee.api.attendance;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * Text on a page. What Western European letters can write is text in Helvetica, which every program that shows PDF has.
 * Everything else, in any script and direction, is drawn: Java's text layout shapes it with the fonts of the machine,
 * and the outlines of its letters go onto the page, so that nobody who reads it needs these fonts. Letters of which the
 * machine has no font become boxes.
 */
final class PrintedText {

    private static final float LEAST_SCALE = 0.6f;
    private static final float GAP = 5;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u00A0\\u00AD]+");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final FontRenderContext UNSCALED = new FontRenderContext(null, true, true);

    private final PDPageContentStream content;
    private final PDFont helvetica;
    private final CharsetEncoder western = WESTERN.newEncoder();

    /** @param helvetica one for all pages */
    PrintedText(PDPageContentStream content, PDFont helvetica) {
        this.content = content;
        this.helvetica = helvetica;
    }

    /**
     * Prints a line, smaller when it is too long, and not beyond its room. What is read from the right begins there.
     *
     * @param x left end of its room, in points
     * @param y of the base line, in points
     * @param room in points
     * @param size of the font, in points
     */
    void print(String text, float x, float y, float room, float size) throws IOException {
        print(text, AffineTransform.getTranslateInstance(x, y), room - GAP, size);
    }

    /** As {@link #print}, but from the bottom up: {@code x} is where the line ends to the right. */
    void printUpwards(String text, float x, float y, float room, float size) throws IOException {
        AffineTransform turned = AffineTransform.getTranslateInstance(x - GAP, y);
        turned.quadrantRotate(1);
        print(text, turned, room - GAP, size);
    }

    private void print(String line, AffineTransform place, float room, float size) throws IOException {
        String text = UNPRINTABLE.matcher(line).replaceAll(" ").strip();
        if (western.canEncode(text)) {
            write(text, place, room, size);
        } else {
            draw(text, place, room, size);
        }
    }

    private void write(String text, AffineTransform place, float room, float size) throws IOException {
        String shown = text;
        while (width(shown, size) * LEAST_SCALE > room) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        content.beginText();
        content.setFont(helvetica, size * scale(width(shown, size), room));
        content.setTextMatrix(new Matrix(place));
        content.showText(shown);
        content.endText();
    }

    private float width(String text, float size) throws IOException {
        return helvetica.getStringWidth(text) / 1000 * size;
    }

    private void draw(String text, AffineTransform place, float room, float size) throws IOException {
        TextLayout layout = new TextLayout(text, new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(size), UNSCALED);
        float scale = scale(layout.getAdvance(), room);
        float x = layout.isLeftToRight() ? 0 : room - layout.getAdvance() * scale;
        // Fonts count from the top down, pages from the bottom up.
        AffineTransform upright = new AffineTransform(scale, 0, 0, -scale, x, 0);
        content.saveGraphicsState();
        content.transform(new Matrix(place));
        content.addRect(0, -size, room, 3 * size);
        content.clip();
        fill(layout.getOutline(upright));
        content.restoreGraphicsState();
    }

    private void fill(Shape outline) throws IOException {
        PathIterator path = outline.getPathIterator(null);
        if (path.isDone()) {
            return;
        }
        Point2D.Float end = new Point2D.Float();
        for (float[] points = new float[6]; !path.isDone(); path.next()) {
            append(path.currentSegment(points), points, end);
        }
        content.fill();
    }

    /** @param end of the path so far; moves to its new end */
    private void append(int segment, float[] points, Point2D.Float end) throws IOException {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> {
                content.moveTo(points[0], points[1]);
                end.setLocation(points[0], points[1]);
            }
            case PathIterator.SEG_LINETO -> {
                content.lineTo(points[0], points[1]);
                end.setLocation(points[0], points[1]);
            }
            case PathIterator.SEG_QUADTO -> {
                content.curveTo(
                        twoThirds(end.x, points[0]),
                        twoThirds(end.y, points[1]),
                        twoThirds(points[2], points[0]),
                        twoThirds(points[3], points[1]),
                        points[2],
                        points[3]);
                end.setLocation(points[2], points[3]);
            }
            case PathIterator.SEG_CUBICTO -> {
                content.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                end.setLocation(points[4], points[5]);
            }
            default -> content.closePath();
        }
    }

    /** PDF has cubic curves only: their control points lie two thirds of the way to that of the quadratic one. */
    private static float twoThirds(float end, float control) {
        return end + (control - end) * 2 / 3;
    }

    private static float scale(float width, float room) {
        return width <= room ? 1 : Math.max(LEAST_SCALE, room / width);
    }
}
