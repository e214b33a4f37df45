package org.attendansee.local.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Faces of like size: the longer side in pixels of the original.
 *
 * @param from included
 * @param to excluded
 */
record SizeBand(double from, double to) {

    private static final int[] BOUNDS = {0, 8, 12, 16, 24, 32, 64, 128, 256};

    static final List<SizeBand> ALL = Stream.concat(
                    IntStream.range(1, BOUNDS.length).mapToObj(i -> new SizeBand(BOUNDS[i - 1], BOUNDS[i])),
                    Stream.of(new SizeBand(BOUNDS[BOUNDS.length - 1], Double.POSITIVE_INFINITY)))
            .toList();

    /** Of the faces of that size. Those of which only the nose is known and that were missed have no size. */
    Figures figures(List<Matching> matchings) {
        return matchings.stream()
                .map(matching -> new Figures(
                        count(matching.hits().stream()
                                .mapToDouble(Matching.Hit::size)
                                .toArray()),
                        count(matching.missed().stream()
                                .filter(face -> !face.isNose())
                                .mapToDouble(TrueFace::size)
                                .toArray()),
                        count(matching.wrong().stream()
                                .mapToDouble(FoundFace::size)
                                .toArray())))
                .reduce(Figures.NOTHING, Figures::plus);
    }

    private int count(double[] sizes) {
        return (int)
                Arrays.stream(sizes).filter(size -> size >= from && size < to).count();
    }

    @Override
    public String toString() {
        if (from == 0) {
            return "under %.0f".formatted(to);
        }
        return Double.isInfinite(to) ? "%.0f and more".formatted(from) : "%.0f to %.0f".formatted(from, to);
    }
}
