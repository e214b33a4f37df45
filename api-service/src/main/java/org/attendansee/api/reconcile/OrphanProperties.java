package org.attendansee.api.reconcile;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How objects without rows are looked for.
 *
 * @param initialDelay how long after its start an instance looks for the first time
 * @param interval how long after that again
 * @param age how old at least everything in a folder is before it counts as an orphan; far more than an upload takes
 *     from the object to the row
 * @param secondLook how long after the first look rows are looked for once more, before anything is deleted: whatever
 *     the clocks say, an upload in progress has its row by then
 * @param pageSize how many folders are looked at in one go
 * @param maxDeletions how many folders are deleted in one run; what is left has to wait for the next
 */
@ConfigurationProperties("attendansee.orphans")
record OrphanProperties(
        @DefaultValue("15m") Duration initialDelay,
        @DefaultValue("24h") Duration interval,
        @DefaultValue("1h") Duration age,
        @DefaultValue("2m") Duration secondLook,
        @DefaultValue("500") int pageSize,
        @DefaultValue("10000") int maxDeletions) {

    private static final int MOST_KEYS_PER_PAGE = 1000;

    OrphanProperties {
        if (interval.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("attendansee.orphans.interval must be 1 ms or more, not " + interval);
        }
        if (age.isNegative() || secondLook.isNegative()) {
            throw new IllegalArgumentException("attendansee.orphans.age and second-look must not be negative");
        }
        if (pageSize < 1 || pageSize > MOST_KEYS_PER_PAGE) {
            throw new IllegalArgumentException("attendansee.orphans.page-size must be 1 to 1000, not " + pageSize);
        }
    }
}
