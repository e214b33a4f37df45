package org.attendansee.worker.detector;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures without faces, made with the JDK's codecs so that OpenCV does not judge itself. */
final class Pictures {

    private Pictures() {}

    /** A gradient, so that the compressed data has some length. */
    static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, width, height, Color.ORANGE));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return picture;
    }

    static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(drawn(width, height), "png");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn(width, height), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static BufferedImage decoded(byte[] encoded) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(encoded)), "not a picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture with so many times the width and height, as PNG. */
    static byte[] enlarged(byte[] photo, int factor) {
        BufferedImage picture = decoded(photo);
        int width = picture.getWidth() * factor;
        int height = picture.getHeight() * factor;
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return encoded(large, "png");
    }

    /** The same pixels turned, so that the EXIF orientation turns them back upright: 6 is a quarter turn clockwise. */
    static byte[] lyingOnItsSide(byte[] upright) {
        return withOrientation(encoded(turnedUprightBy(decoded(upright), 6), "jpg"), 6);
    }

    /** The same pixels turned and mirrored so that showing them as an EXIF orientation of 1 to 8 says undoes it. */
    static BufferedImage turnedUprightBy(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> turned.setRGB(x, y, rgb);
                    case 2 -> turned.setRGB(width - 1 - x, y, rgb);
                    case 3 -> turned.setRGB(width - 1 - x, height - 1 - y, rgb);
                    case 4 -> turned.setRGB(x, height - 1 - y, rgb);
                    case 5 -> turned.setRGB(y, x, rgb);
                    case 6 -> turned.setRGB(y, width - 1 - x, rgb);
                    case 7 -> turned.setRGB(height - 1 - y, width - 1 - x, rgb);
                    case 8 -> turned.setRGB(height - 1 - y, x, rgb);
                    default -> throw new IllegalArgumentException("no orientation " + orientation);
                }
            }
        }
        return turned;
    }

    /** Writes an APP1 segment with one tag, the orientation, right after the start of the JPEG. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] segment = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
