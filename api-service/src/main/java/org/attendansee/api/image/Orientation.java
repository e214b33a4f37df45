package org.attendansee.api.image;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a picture is stored that should be seen upright.
 *
 * @param exif 1 to 8 as EXIF has it: 1 is upright, 5 and more are turned by a quarter
 */
record Orientation(int exif) {

    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int FIRST_QUARTER_TURN = 5;

    Orientation {
        if (exif < UPRIGHT || exif > LAST) {
            exif = UPRIGHT;
        }
    }

    /** Of a JPEG; other files, and those that do not say, are upright. */
    static Orientation of(Path file) throws IOException {
        try {
            Metadata metadata = JpegMetadataReader.readMetadata(file.toFile(), List.of(new ExifReader()));
            ExifIFD0Directory found = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer exif = found == null ? null : found.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return new Orientation(exif == null ? UPRIGHT : exif);
        } catch (JpegProcessingException e) {
            return new Orientation(UPRIGHT);
        }
    }

    boolean isQuarterTurn() {
        return exif >= FIRST_QUARTER_TURN;
    }

    /**
     * Turns what is stored upright.
     *
     * @param width of the stored picture
     * @param height of the stored picture
     */
    AffineTransform upright(double width, double height) {
        return switch (exif) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
