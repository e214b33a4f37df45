package org.attendansee.local.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the faces that were found in a photograph are right. One after the other, the most confident first, each
 * takes the true face that it fits best of those that are left, so that a face which is found twice is wrong once. What
 * fits no true face but one that is to be ignored counts neither way.
 *
 * @param hits in the order of their confidence, as are those that are wrong
 * @param missed the true faces that nothing took
 */
public record Matching(List<Hit> hits, List<TrueFace> missed, List<FoundFace> wrong, List<FoundFace> ignored) {

    /** A true face, and what took it. */
    public record Hit(TrueFace truth, FoundFace found) {

        /** The longer side of the true face, or of what was found where only the nose is known. */
        double size() {
            return truth.isNose() ? found.size() : truth.size();
        }
    }

    public static Matching of(List<TrueFace> truth, List<TrueFace> ignorable, List<FoundFace> found) {
        List<TrueFace> left = new ArrayList<>(truth);
        List<Hit> hits = new ArrayList<>();
        List<FoundFace> wrong = new ArrayList<>();
        List<FoundFace> ignored = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(FoundFace::confidence).reversed())
                .forEach(face -> {
                    Optional<TrueFace> best = best(left, face);
                    if (best.isPresent()) {
                        left.remove(best.get());
                        hits.add(new Hit(best.get(), face));
                    } else {
                        (best(ignorable, face).isPresent() ? ignored : wrong).add(face);
                    }
                });
        return new Matching(hits, left, wrong, ignored);
    }

    private static Optional<TrueFace> best(List<TrueFace> faces, FoundFace found) {
        return faces.stream()
                .filter(face -> face.fit(found.box()) > 0)
                .max(Comparator.comparingDouble(face -> face.fit(found.box())));
    }
}
