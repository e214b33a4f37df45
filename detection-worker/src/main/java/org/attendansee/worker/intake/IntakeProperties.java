package org.attendansee.worker.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events are taken in. A record is locked for this worker while it works; an attempt and its retries end well
 * before the lock does.
 *
 * @param recordLock how long a record stays this worker's
 * @param patience how long a record is retried here while the database or the object store is away
 * @param retryDelay pause before the first retry; it doubles each time
 * @param maxRetryDelay longest pause
 * @param outageDoubt how long the database or the object store has to be away before nothing is taken any more; longer
 *     than their answers are kept, so that one bad answer is not enough
 * @param maxAttempts how often a photograph is tried when it fails for reasons that nobody foresaw
 * @param attemptDelay how long after the first attempt the second comes; each later one waits four times as long as the
 *     one before it
 * @param maxAttemptDelay how long an attempt waits at most
 * @param poisonDeliveries on which delivery a record is set aside untouched, because earlier ones ended without a word,
 *     or begun with as a new record when they did not begin; below the broker's
 *     {@code group.share.delivery.count.limit}
 */
@ConfigurationProperties("attendansee.intake")
record IntakeProperties(
        @DefaultValue("60s") Duration recordLock,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("200ms") Duration retryDelay,
        @DefaultValue("5s") Duration maxRetryDelay,
        @DefaultValue("4s") Duration outageDoubt,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("5s") Duration attemptDelay,
        @DefaultValue("10m") Duration maxAttemptDelay,
        @DefaultValue("3") int poisonDeliveries) {

    private static final int DELAY_GROWTH = 4;

    IntakeProperties {
        if (patience.compareTo(recordLock) >= 0) {
            throw new IllegalArgumentException(
                    "attendansee.intake.patience must be below the record lock of %s, found %s"
                            .formatted(recordLock, patience));
        }
        if (attemptDelay.isNegative() || maxAttemptDelay.compareTo(attemptDelay) < 0) {
            throw new IllegalArgumentException(
                    "attendansee.intake.max-attempt-delay must be attempt-delay (%s) or more, not %s"
                            .formatted(attemptDelay, maxAttemptDelay));
        }
    }

    /** @throws IllegalArgumentException when an attempt that begins when patience ends does not end before the lock */
    void requireTimeFor(Duration attempt) {
        if (patience.plus(attempt).compareTo(recordLock) >= 0) {
            throw new IllegalArgumentException(
                    "attendansee.intake.patience (%s) and attendansee.detector.time-limit (%s) must be below the record lock of %s together"
                            .formatted(patience, attempt, recordLock));
        }
    }

    /** How long the attempt after this one, counting from 1, has to wait. */
    Duration delayAfter(int attempt) {
        Duration delay = attemptDelay;
        for (int i = 1; i < attempt && delay.compareTo(maxAttemptDelay) < 0; i++) {
            delay = delay.multipliedBy(DELAY_GROWTH);
        }
        return delay.compareTo(maxAttemptDelay) < 0 ? delay : maxAttemptDelay;
    }
}
