package org.attendansee.worker.detector;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a detector takes for a face, in pixels of the picture that it was given; it may reach outside.
 *
 * @param confidence 0..1
 * @param landmarks null when the detector knows none
 */
record Candidate(
        float left,
        float top,
        float right,
        float bottom,
        float confidence,
        @Nullable Landmarks landmarks) {

    /** The same candidates always come in the same order. */
    static final Comparator<Candidate> MOST_CONFIDENT_FIRST = Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparingDouble(Candidate::top)
            .thenComparingDouble(Candidate::left)
            .thenComparingDouble(Candidate::bottom)
            .thenComparingDouble(Candidate::right);

    /** Of a detector that knows no landmarks. */
    Candidate(float left, float top, float right, float bottom, float confidence) {
        this(left, top, right, bottom, confidence, null);
    }

    /** Intersection over union, 0..1. */
    float overlap(Candidate other) {
        float intersection = intersection(other);
        return intersection > 0 ? intersection / (area() + other.area() - intersection) : 0;
    }

    /** How much of another's area lies in this one, 0..1. */
    float covers(Candidate other) {
        return other.area() > 0 ? intersection(other) / other.area() : 0;
    }

    /** The longer one, in pixels. */
    float side() {
        return Math.max(right - left, bottom - top);
    }

    /** Whether its centre is in a picture of that size. */
    boolean isCentredIn(int width, int height) {
        float centreX = (left + right) / 2;
        float centreY = (top + bottom) / 2;
        return centreX >= 0 && centreX < width && centreY >= 0 && centreY < height;
    }

    /** The same face in a picture of so many times the width and height. */
    Candidate scaled(double horizontal, double vertical) {
        return new Candidate(
                (float) (left * horizontal),
                (float) (top * vertical),
                (float) (right * horizontal),
                (float) (bottom * vertical),
                confidence,
                landmarks == null ? null : landmarks.scaled(horizontal, vertical));
    }

    private float intersection(Candidate other) {
        float width = Math.min(right, other.right) - Math.max(left, other.left);
        float height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        return width <= 0 || height <= 0 ? 0 : width * height;
    }

    private float area() {
        return (right - left) * (bottom - top);
    }
}
