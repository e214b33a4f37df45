package org.attendansee.worker.detector;

import java.util.Locale;

/** The picture has more pixels than may be decoded. The message is fit for the teacher. */
public class ImageTooLargeException extends RuntimeException {

    private final long pixels;
    private final long allowedPixels;

    ImageTooLargeException(long pixels, long allowedPixels) {
        super(String.format(
                Locale.ROOT,
                "The photo has %.1f million pixels, and at most %.1f million can be processed. Upload a smaller version.",
                pixels / 1e6,
                allowedPixels / 1e6));
        this.pixels = pixels;
        this.allowedPixels = allowedPixels;
    }

    /** Width times height as the header of the picture says. */
    public long pixels() {
        return pixels;
    }

    public long allowedPixels() {
        return allowedPixels;
    }
}
