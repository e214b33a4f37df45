package org.attendansee.local.bench;

/**
 * The straight line that comes closest to some points: the sum of the squares of how far it is above or below them is
 * least.
 *
 * @param intercept what y is where x is 0
 * @param slope how much y grows with each x
 */
public record LineFit(double intercept, double slope) {

    /** @throws IllegalArgumentException when the points do not differ in x: no line goes through them then */
    public static LineFit through(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException("%d values of x, but %d of y".formatted(xs.length, ys.length));
        }
        double meanX = mean(xs);
        double meanY = mean(ys);
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < xs.length; i++) {
            covariance += (xs[i] - meanX) * (ys[i] - meanY);
            variance += (xs[i] - meanX) * (xs[i] - meanX);
        }
        if (!(variance > 0)) {
            throw new IllegalArgumentException("Points that do not differ in x determine no line");
        }
        double slope = covariance / variance;
        return new LineFit(meanY - slope * meanX, slope);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
