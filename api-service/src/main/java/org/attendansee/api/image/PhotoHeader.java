package org.attendansee.api.image;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** EXIF orientations that turn the picture by a quarter. */
    private static final Set<Integer> QUARTER_TURNS = Set.of(5, 6, 7, 8);

    /**
     * Ways of compression that workers can undo: with Huffman or arithmetic codes, but not lossless or hierarchical.
     */
    private static final Set<Integer> JPEG_PROCESSES = Set.of(0, 1, 2, 9, 10);

    private static final int BITS_OF_A_JPEG_SAMPLE = 8;

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
        return format == PhotoFormat.JPEG ? readJpeg(file) : readOther(file, format);
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

    /** Nothing but the frame and the orientation: what else a JPEG says of itself may be wrong. */
    private static PhotoHeader readJpeg(Path file) throws IOException {
        try {
            Metadata metadata =
                    JpegMetadataReader.readMetadata(file.toFile(), List.of(new JpegReader(), new ExifReader()));
            JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
            if (frame == null || frame.hasErrors() || frame.getImageWidth() == 0 || frame.getImageHeight() == 0) {
                throw PhotoRefusedException.unreadable(PhotoFormat.JPEG);
            }
            if (!JPEG_PROCESSES.contains(frame.getInt(JpegDirectory.TAG_COMPRESSION_TYPE))
                    || frame.getInt(JpegDirectory.TAG_DATA_PRECISION) != BITS_OF_A_JPEG_SAMPLE) {
                throw PhotoRefusedException.unsupportedFormat("Lossless, hierarchical and 12-bit JPEG");
            }
            PhotoHeader stored = new PhotoHeader(PhotoFormat.JPEG, frame.getImageWidth(), frame.getImageHeight());
            return isQuarterTurned(metadata) ? stored.turned() : stored;
        } catch (JpegProcessingException | MetadataException | EOFException e) {
            throw PhotoRefusedException.unreadable(PhotoFormat.JPEG);
        }
    }

    private static boolean isQuarterTurned(Metadata metadata) {
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation != null && QUARTER_TURNS.contains(orientation);
    }

    private static PhotoHeader readOther(Path file, PhotoFormat format) throws IOException {
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
}
