package org.attendansee.local.badinput;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.NodeList;

/** Encodes pictures in the ways that the JDK knows, and some that it would not choose by itself. */
final class Encoder {

    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

    private Encoder() {}

    static byte[] encode(BufferedImage picture, String format) {
        return write(format, (writer, output) -> {
            writer.setOutput(output);
            writer.write(picture);
        });
    }

    static byte[] progressiveJpeg(BufferedImage picture) {
        return write("jpeg", (writer, output) -> {
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), options);
        });
    }

    /** Bands as they are, without a word about what they mean. */
    static byte[] jpegOfBands(Raster bands) {
        return write("jpeg", (writer, output) -> {
            writer.setOutput(output);
            writer.write(null, new IIOImage(bands, null, null), null);
        });
    }

    /** With brightness sampled more often than colour. */
    static byte[] jpegOfSampling(BufferedImage picture, int horizontal, int vertical) {
        return write("jpeg", (writer, output) -> {
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
            IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(JPEG_METADATA);
            NodeList components = tree.getElementsByTagName("componentSpec");
            IIOMetadataNode brightness = (IIOMetadataNode) components.item(0);
            brightness.setAttribute("HsamplingFactor", String.valueOf(horizontal));
            brightness.setAttribute("VsamplingFactor", String.valueOf(vertical));
            metadata.setFromTree(JPEG_METADATA, tree);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, metadata), null);
        });
    }

    static byte[] animatedGif(List<BufferedImage> frames) {
        return write("gif", (writer, output) -> {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        });
    }

    /** The same picture with other kinds of pixels. */
    static BufferedImage ofType(BufferedImage picture, int type) {
        return painted(picture, new BufferedImage(picture.getWidth(), picture.getHeight(), type));
    }

    static BufferedImage painted(BufferedImage picture, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return target;
    }

    private static byte[] write(String format, Writing writing) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file)) {
            writing.write(writer, output);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void write(ImageWriter writer, ImageOutputStream output) throws IOException;
    }
}
