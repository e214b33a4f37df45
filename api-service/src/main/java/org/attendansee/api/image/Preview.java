package org.attendansee.api.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small upright JPEG of a photograph. Of a large one only every n-th pixel is read, so it takes little memory. */
final class Preview {

    private static final Logger log = LoggerFactory.getLogger(Preview.class);

    /** Longest side in pixels. */
    static final int SIZE = 480;

    private Preview() {}

    /** Empty when Java cannot read the photograph, though browsers and workers may. */
    static Optional<byte[]> of(Path photo) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(photo.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(content);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(content, true, true);
                return Optional.of(encoded(turned(read(reader), Orientation.of(photo))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers also report what they cannot read, such as CMYK, as unchecked exceptions.
            log.debug("No preview of {}", photo, e);
            return Optional.empty();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIZE));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    private static BufferedImage turned(BufferedImage stored, Orientation orientation) {
        int width = stored.getWidth();
        int height = stored.getHeight();
        double scale = Math.min(1, (double) SIZE / Math.max(width, height));
        int across = (int) Math.max(1, Math.round(scale * (orientation.isQuarterTurn() ? height : width)));
        int down = (int) Math.max(1, Math.round(scale * (orientation.isQuarterTurn() ? width : height)));
        AffineTransform transform = AffineTransform.getScaleInstance(scale, scale);
        transform.concatenate(orientation.upright(width, height));
        BufferedImage upright = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(stored, transform, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] encoded(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, "jpg", out)) {
            throw new IllegalStateException("Every Java writes JPEG");
        }
        return out.toByteArray();
    }
}
