package org.attendansee.api.face;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.attendansee.common.storage.StoredObject;

/**
 * A smaller picture of a face. It is made whenever a browser asks for it that has not kept it: pictures of faces have
 * at most 256 pixels a side, so that takes about a millisecond, and most of them nobody ever asks for.
 *
 * @param size longest side in pixels, 16 to 256
 */
record Thumbnail(int size) {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 256;

    /** @throws InvalidFieldException when it is no size of a picture of a face */
    Thumbnail {
        if (size < SMALLEST || size > LARGEST) {
            throw new InvalidFieldException(
                    "size",
                    Reason.of("out-of-range", "must be a whole number from {min} to {max}")
                            .with("min", SMALLEST)
                            .with("max", LARGEST));
        }
    }

    /** Reduces a JPEG, which is closed. One that is no larger stays as it is. */
    StoredObject of(StoredObject jpeg) {
        try (jpeg) {
            byte[] bytes = jpeg.content().readAllBytes();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            byte[] answer = picture == null || Math.max(picture.getWidth(), picture.getHeight()) <= size
                    ? bytes
                    : encoded(reduced(picture));
            return new StoredObject(new ByteArrayInputStream(answer), answer.length, jpeg.contentType(), jpeg.etag());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the picture of a face broke off", e);
        }
    }

    private BufferedImage reduced(BufferedImage picture) {
        double scale = (double) size / Math.max(picture.getWidth(), picture.getHeight());
        int width = (int) Math.max(1, Math.round(picture.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage step = picture;
        // By halves, so that each pixel of the original has its share.
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpg", out)) {
            throw new IllegalStateException("Every Java writes JPEG");
        }
        return out.toByteArray();
    }
}
