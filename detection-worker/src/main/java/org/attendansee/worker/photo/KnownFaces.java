package org.attendansee.worker.photo;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The faces of a photograph that were somebody's before it was searched anew. Each name goes to the new face that
 * covers the old one best, and no face gets two.
 */
record KnownFaces(List<FaceCrop> faces) {

    /**
     * Intersection over union from which two boxes are the same face. Detectors draw boxes of different shape around
     * one face, but those of neighbours hardly overlap.
     */
    static final double SAME_FACE = 0.4;

    /** Gives the names to the faces that were found now. */
    void nameAgain(List<FaceCrop> found) {
        Set<FaceCrop> taken = new HashSet<>();
        pairs(found).forEach(pair -> {
            if (!taken.contains(pair.known()) && !taken.contains(pair.found())) {
                taken.add(pair.known());
                taken.add(pair.found());
                pair.found().takeNameOf(pair.known());
            }
        });
    }

    private Stream<Pair> pairs(List<FaceCrop> found) {
        return faces.stream()
                .flatMap(known -> found.stream()
                        .map(face -> new Pair(known, face, known.box().overlap(face.box()))))
                .filter(pair -> pair.overlap() >= SAME_FACE)
                .sorted(Comparator.comparingDouble(Pair::overlap).reversed());
    }

    private record Pair(FaceCrop known, FaceCrop found, double overlap) {}
}
