package org.attendansee.api.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When photographs are signalled to the workers once more.
 *
 * @param pollInterval how often they are looked for, and so how late at most a retry is that a worker asked for
 * @param patience how long the first signal is trusted; each later one is trusted twice as long
 * @param maxPatience how long a signal is trusted at most
 * @param abandonedAfter how long ago a worker began with a photograph of which it is sure that nobody is at it any
 *     more; longer than the record lock of the workers
 * @param batchSize how many are signalled in one transaction
 */
@ConfigurationProperties("attendansee.sweep")
public record SweepProperties(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("6h") Duration maxPatience,
        @DefaultValue("5m") Duration abandonedAfter,
        @DefaultValue("200") int batchSize) {

    public SweepProperties {
        if (pollInterval.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException(
                    "attendansee.sweep.poll-interval must be 1 ms or more, not " + pollInterval);
        }
        if (patience.isNegative() || maxPatience.compareTo(patience) < 0) {
            throw new IllegalArgumentException("attendansee.sweep.max-patience must be patience (%s) or more, not %s"
                    .formatted(patience, maxPatience));
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException("attendansee.sweep.batch-size must be 1 or more, not " + batchSize);
        }
    }
}
