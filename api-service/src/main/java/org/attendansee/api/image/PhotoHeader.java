package org.attendansee.api.image;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the first bytes of a photograph say about it. No pixel is decoded, so a picture of any claimed size is read at
 * the same small cost.
 *
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 */
record PhotoHeader(PhotoFormat format, int width, int height) {

    /** EXIF orientations from 5 on turn the picture by a quarter. */
    private static final int FIRST_QUARTER_TURN = 5;

    /**
     * Reads the header of a file.
     *
     * @throws PhotoRefusedException when the file is empty, of another format, or has no readable header
     */
    static PhotoHeader read(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw PhotoRefusedException.empty();
        }
        PhotoFormat format = formatOf(file);
        PhotoHeader stored = readSize(file, format);
        return format == PhotoFormat.JPEG && isQuarterTurned(file) ? stored.turned() : stored;
    }

    long pixels() {
        return (long) width * height;
    }

    private PhotoHeader turned() {
        return new PhotoHeader(format, height, width);
    }

    private static PhotoFormat formatOf(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            FileType type = FileTypeDetector.detectFileType(content);
            return switch (type) {
                case Jpeg -> PhotoFormat.JPEG;
                case Png -> PhotoFormat.PNG;
                case WebP -> PhotoFormat.WEBP;
                case Unknown -> throw PhotoRefusedException.notAPhoto();
                default -> throw PhotoRefusedException.unsupportedFormat(type.getName());
            };
        }
    }

    private static PhotoHeader readSize(Path file, PhotoFormat format) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(format.contentType()).next();
        try (ImageInputStream content = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(content, true, true);
            return new PhotoHeader(format, reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            // Readers also report damaged headers as unchecked exceptions.
            throw PhotoRefusedException.unreadable(format);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isQuarterTurned(Path file) throws IOException {
        try {
            ExifIFD0Directory exif = JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation != null && orientation >= FIRST_QUARTER_TURN;
        } catch (JpegProcessingException e) {
            throw PhotoRefusedException.unreadable(PhotoFormat.JPEG);
        }
    }
}
