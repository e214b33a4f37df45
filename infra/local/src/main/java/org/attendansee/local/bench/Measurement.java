package org.attendansee.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long the answers of a route took, until their last byte.
 *
 * @param times of each request in their order; at least one
 * @param answerBytes length of the longest answer
 */
public record Measurement(String route, List<Duration> times, int answerBytes) {

    public Measurement {
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured on " + route);
        }
    }

    /**
     * The shortest time within which that share of the requests was answered (nearest rank).
     *
     * @param share above 0, at most 1
     */
    public Duration percentile(double share) {
        int rank = (int) Math.ceil(share * times.size());
        return times.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
    }

    public Duration max() {
        return percentile(1);
    }
}
