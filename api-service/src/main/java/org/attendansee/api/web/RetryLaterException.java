package org.attendansee.api.web;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A request that may succeed later, unchanged. */
public abstract class RetryLaterException extends DomainException {

    private final Duration retryAfter;

    protected RetryLaterException(ProblemType type, String message, Duration retryAfter) {
        super(type, message);
        this.retryAfter = retryAfter;
    }

    /** From once to twice the pause, so that those who were refused together do not come back together. */
    long retryAfterSeconds() {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return ThreadLocalRandom.current().nextLong(seconds, 2 * seconds + 1);
    }
}
