package org.attendansee.worker.detector;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the most confident of the candidates that overlap (greedy non-maximum suppression), and none that lies in a
 * more confident one: eyes, noses and mouths of a face that fills the picture look like faces to a network.
 *
 * @param threshold intersection over union above which two candidates are the same face
 */
record NonMaximumSuppression(double threshold) {

    /** Far more than any lecture has; bounds the time that a picture made to confuse the network can take. */
    private static final int MOST_CANDIDATES = 20_000;

    /** The share of a candidate's area from which on it is a part of the face that covers it. */
    private static final double PART = 0.8;

    /** The candidates that remain, most confident first. */
    List<Candidate> keepBest(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Candidate.MOST_CONFIDENT_FIRST)
                .limit(MOST_CANDIDATES)
                .filter(candidate -> kept.stream().noneMatch(better -> isSameFace(better, candidate)))
                .forEach(kept::add);
        return kept;
    }

    private boolean isSameFace(Candidate better, Candidate candidate) {
        return better.overlap(candidate) > threshold || better.covers(candidate) > PART;
    }
}
