package org.attendansee.local.evaluation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;

/** A photograph with what is true and what was found drawn upon it, and a legend below. */
final class Overlay {

    private static final Color TRUE = new Color(0x00e676);
    private static final Color FOUND = new Color(0x40c4ff);
    private static final Color MISSED = new Color(0xff1744);
    private static final Color FALSE = new Color(0xffd600);
    private static final Color IGNORED = new Color(0xbdbdbd);

    private static final int LEGEND_HEIGHT = 40;
    private static final int LEAST_WIDTH = 1600;
    private static final int NOSE = 5;
    private static final float JPEG_QUALITY = 0.9f;

    private final BufferedImage picture;
    private final int enlargement;
    private final Graphics2D graphics;

    /** @param upright pixels to which the boxes refer; enlarged by a whole number where they are few */
    private Overlay(BufferedImage upright) {
        enlargement = Math.max(1, LEAST_WIDTH / upright.getWidth());
        int width = upright.getWidth() * enlargement;
        int height = upright.getHeight() * enlargement;
        picture = new BufferedImage(width, height + LEGEND_HEIGHT, BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.drawImage(upright, 0, 0, width, height, null);
        graphics.setStroke(new BasicStroke(2));
    }

    static byte[] jpeg(BufferedImage upright, Matching matching) {
        Overlay overlay = new Overlay(upright);
        matching.hits().forEach(hit -> overlay.draw(TRUE, hit.truth()));
        matching.hits().forEach(hit -> overlay.draw(FOUND, hit.found().box()));
        matching.ignored().forEach(face -> overlay.draw(IGNORED, face.box()));
        matching.missed().forEach(face -> overlay.draw(MISSED, face));
        matching.wrong().forEach(face -> overlay.draw(FALSE, face.box()));
        overlay.drawLegend(List.of(
                new Entry(TRUE, "true"),
                new Entry(FOUND, "found " + matching.hits().size()),
                new Entry(MISSED, "missed " + matching.missed().size()),
                new Entry(FALSE, "false " + matching.wrong().size()),
                new Entry(IGNORED, "ignored " + matching.ignored().size())));
        overlay.graphics.dispose();
        return new DrawnPhoto(overlay.picture, List.of()).toJpeg(JPEG_QUALITY);
    }

    private void draw(Color color, TrueFace face) {
        graphics.setColor(color);
        if (face.isNose()) {
            graphics.fill(new Ellipse2D.Double(
                    face.x() * enlargement - NOSE, face.y() * enlargement - NOSE, 2 * NOSE, 2 * NOSE));
        } else {
            draw(face.x(), face.y(), face.width(), face.height());
        }
    }

    private void draw(Color color, FaceBox box) {
        graphics.setColor(color);
        draw(box.x(), box.y(), box.width(), box.height());
    }

    private void draw(double x, double y, double width, double height) {
        graphics.draw(
                new Rectangle2D.Double(x * enlargement, y * enlargement, width * enlargement, height * enlargement));
    }

    private void drawLegend(List<Entry> entries) {
        int top = picture.getHeight() - LEGEND_HEIGHT;
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, LEGEND_HEIGHT / 2));
        int left = LEGEND_HEIGHT / 2;
        for (Entry entry : entries) {
            graphics.setColor(entry.color());
            graphics.fillRect(left, top + LEGEND_HEIGHT / 4, LEGEND_HEIGHT / 2, LEGEND_HEIGHT / 2);
            graphics.drawString(entry.text(), left + LEGEND_HEIGHT, top + LEGEND_HEIGHT * 7 / 10);
            left += LEGEND_HEIGHT * 2 + graphics.getFontMetrics().stringWidth(entry.text());
        }
    }

    private record Entry(Color color, String text) {}
}
