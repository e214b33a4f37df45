package org.attendansee.api.image;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploads can be repeated.
 *
 * @param keyLifetime how long an {@code Idempotency-Key} is remembered
 * @param sweepInterval how long at most it stays in the database after that
 */
@ConfigurationProperties("attendansee.idempotency")
record IdempotencyProperties(
        @DefaultValue("24h") Duration keyLifetime,
        @DefaultValue("1h") Duration sweepInterval) {

    IdempotencyProperties {
        if (keyLifetime.compareTo(Duration.ZERO) <= 0 || sweepInterval.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException(
                    "attendansee.idempotency.key-lifetime and sweep-interval must be longer than nothing");
        }
    }
}
