package org.attendansee.worker.detector;

import java.util.Comparator;

/**
 * What a detector takes for a face, in pixels of the picture that it was given; it may reach outside.
 *
 * @param confidence 0..1
 */
record Candidate(float left, float top, float right, float bottom, float confidence) {

    /** The same candidates always come in the same order. */
    static final Comparator<Candidate> MOST_CONFIDENT_FIRST = Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparingDouble(Candidate::top)
            .thenComparingDouble(Candidate::left)
            .thenComparingDouble(Candidate::bottom)
            .thenComparingDouble(Candidate::right);

    /** Intersection over union, 0..1. */
    float overlap(Candidate other) {
        float width = Math.min(right, other.right) - Math.max(left, other.left);
        float height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        float intersection = width * height;
        return intersection / (area() + other.area() - intersection);
    }

    private float area() {
        return (right - left) * (bottom - top);
    }
}
