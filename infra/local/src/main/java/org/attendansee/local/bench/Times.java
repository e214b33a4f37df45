package org.attendansee.local.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long the same thing took each time.
 *
 * @param all at least one, in their order
 */
public record Times(List<Duration> all) {

    public Times {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
    }

    /**
     * The shortest time within which that share of them lies (nearest rank).
     *
     * @param share above 0, at most 1
     */
    public Duration percentile(double share) {
        int rank = (int) Math.ceil(share * all.size());
        return all.stream().sorted().skip(Math.max(0, rank - 1)).findFirst().orElseThrow();
    }

    public Duration median() {
        return percentile(0.5);
    }

    public Duration max() {
        return percentile(1);
    }
}
