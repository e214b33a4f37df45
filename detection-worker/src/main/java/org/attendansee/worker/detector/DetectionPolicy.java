package org.attendansee.worker.detector;

/**
 * Which faces are looked for in a photograph.
 *
 * @param smallestFace longer side of the smallest wanted face in pixels of the original, at least 1; smaller ones are
 *     left out, and a larger value is faster
 * @param scoreThreshold confidence below which a candidate of a network is no face, above 0 and at most 1
 * @param maxPixels that the detector sees at most; a larger photograph is reduced
 * @param farRows whether the faces in the far rows are wanted, as small as the network can find them: the photograph is
 *     searched at its native size whatever it costs, up to what the deployment has memory for, and nothing is left out;
 *     the smallest face and the limit on pixels mean nothing then
 */
public record DetectionPolicy(int smallestFace, double scoreThreshold, long maxPixels, boolean farRows) {

    /** Below this the network has too little of a photograph to find anybody. */
    public static final long FEWEST_PIXELS = 320 * 320;

    public DetectionPolicy {
        if (smallestFace < 1) {
            throw new IllegalArgumentException("A face has at least 1 pixel, not " + smallestFace);
        }
        if (!(scoreThreshold > 0 && scoreThreshold <= 1)) {
            throw new IllegalArgumentException("A score is above 0 and at most 1, not " + scoreThreshold);
        }
        if (maxPixels < FEWEST_PIXELS) {
            throw new IllegalArgumentException(
                    "A detector sees at least %d pixels, not %d".formatted(FEWEST_PIXELS, maxPixels));
        }
    }

    /** The same faces, but with the confidence that is asked for. */
    public DetectionPolicy withScoreThreshold(double threshold) {
        return new DetectionPolicy(smallestFace, threshold, maxPixels, farRows);
    }

    /** @param mostPixels that the deployment has memory for */
    ScalePolicy scalePolicy(long mostPixels) {
        return farRows
                ? new ScalePolicy(1, mostPixels)
                : new ScalePolicy(smallestFace, Math.min(maxPixels, mostPixels));
    }
}
