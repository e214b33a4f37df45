package org.attendansee.local.bench;

import java.util.List;

/**
 * How much memory a process had at several moments.
 *
 * @param all at least one, in their order
 */
public record MemorySamples(List<Sample> all) {

    /**
     * One look.
     *
     * @param seconds since the beginning
     * @param megabytes resident, of 1024 x 1024 bytes
     * @param photos that were done
     */
    public record Sample(double seconds, double megabytes, int photos) {}

    public MemorySamples {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Nobody looked");
        }
    }

    /** Without those from before so many photographs were done. */
    public MemorySamples after(int photos) {
        return new MemorySamples(
                all.stream().filter(sample -> sample.photos >= photos).toList());
    }

    public double min() {
        return sorted()[0];
    }

    /** The higher of the two in the middle, where there are two. */
    public double median() {
        double[] sorted = sorted();
        return sorted[sorted.length / 2];
    }

    public double max() {
        double[] sorted = sorted();
        return sorted[sorted.length - 1];
    }

    /** How far the farthest is from the median, as a share of it. */
    public double spread() {
        return Math.max(max() - median(), median() - min()) / median();
    }

    private double[] sorted() {
        return all.stream().mapToDouble(Sample::megabytes).sorted().toArray();
    }
}
