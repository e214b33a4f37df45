package org.attendansee.local.badinput;

import java.awt.image.BufferedImage;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.LectureHall;

/** What the bad files are made of: one small drawn photograph, well encoded. */
final class SourcePhoto {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final int STUDENTS = 3;
    private static final long SEED = 7;

    private final DrawnPhoto drawn = new LectureHall(WIDTH, HEIGHT, STUDENTS, SEED).draw();
    private final byte[] jpeg = drawn.toJpeg(0.85f);
    private final byte[] progressiveJpeg = Encoder.progressiveJpeg(drawn.image());
    private final byte[] png = Encoder.encode(small(), "png");
    private final byte[] webp = Webp.file(Webp.chunk("VP8L", Webp.lossless(small())));

    DrawnPhoto drawn() {
        return drawn;
    }

    BufferedImage picture() {
        return drawn.image();
    }

    /** A part of the picture, for formats that take much space or time. */
    BufferedImage small() {
        return drawn.image().getSubimage(160, 120, 160, 120);
    }

    Jpeg jpeg() {
        return Jpeg.of(jpeg);
    }

    byte[] jpegFile() {
        return jpeg.clone();
    }

    byte[] progressiveJpegFile() {
        return progressiveJpeg.clone();
    }

    /** Of the small picture. */
    Png png() {
        return Png.of(png);
    }

    /** Of the small picture. */
    byte[] pngFile() {
        return png.clone();
    }

    /** Of the small picture. */
    byte[] webpFile() {
        return webp.clone();
    }
}
