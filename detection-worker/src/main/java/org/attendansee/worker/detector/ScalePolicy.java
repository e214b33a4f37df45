package org.attendansee.worker.detector;

/**
 * How far a photograph is reduced before the network sees it. Never enlarged: that invents faces.
 *
 * <p>YuNet finds faces from about 10 pixels on, so the smallest wanted face is brought to {@value #FACE_AT_INPUT}
 * pixels unless that would exceed the pixel limit. A scale slightly above an exact half, quarter and so on is lowered
 * to it, because that reduction is several times faster and sharper.
 *
 * @param smallestFace in pixels of the original
 * @param maxPixels that the network sees, before padding
 */
record ScalePolicy(int smallestFace, long maxPixels) {

    private static final int FACE_AT_INPUT = 11;
    private static final double HIGHEST_LOWERING = 1.2;

    /** Padding may exceed the limit by this factor, so that an ordinary picture is not resampled for its sake. */
    private static final double PADDING_ALLOWANCE = 1.25;

    /** Pixels of the largest padded input that any photograph leads to. */
    long maxPaddedPixels() {
        return (long) Math.ceil(maxPixels * PADDING_ALLOWANCE);
    }

    /**
     * The scale for a photograph.
     *
     * @param width of the upright original in pixels
     * @param height of the upright original in pixels
     * @return above 0 and at most 1
     */
    double scaleFor(int width, int height) {
        double scale = Math.min(1, (double) FACE_AT_INPUT / smallestFace);
        scale = Math.min(scale, Math.sqrt(maxPixels / ((double) width * height)));
        while (paddedPixels(width, height, scale) > maxPaddedPixels()) {
            // Only a narrow strip gets here: its short side cannot shrink below one stride.
            scale *= 0.8;
        }
        return loweredToExact(scale);
    }

    private static double loweredToExact(double scale) {
        double exact = 1;
        while (exact > scale) {
            exact /= 2;
        }
        return scale <= exact * HIGHEST_LOWERING ? exact : scale;
    }

    private static long paddedPixels(int width, int height, double scale) {
        return (long) YuNetFaceDetector.padded(Reduction.reduced(width, scale))
                * YuNetFaceDetector.padded(Reduction.reduced(height, scale));
    }
}
