package org.attendansee.local.client;

import java.time.Duration;

/** The API answered with a problem. */
public final class RefusedException extends RuntimeException {

    private final int status;
    private final String type;
    private final Duration retryAfter;

    RefusedException(int status, String type, String detail, Duration retryAfter) {
        super(detail);
        this.status = status;
        this.type = type;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The URI of the problem's type (RFC 9457), {@code about:blank} when the answer names none. */
    public String type() {
        return type;
    }

    /** How long the API wants to be left alone before the next attempt; zero when it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
