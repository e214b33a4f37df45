package org.attendansee.local.client;

import java.time.Duration;

/** The API answered with a problem. */
public final class RefusedException extends RuntimeException {

    private final int status;
    private final Duration retryAfter;

    RefusedException(int status, String detail, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** How long the API wants to be left alone before the next attempt; zero when it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
