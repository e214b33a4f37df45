package org.attendansee.local.client;

/** The API answered with a problem. */
public final class RefusedException extends RuntimeException {

    private final int status;

    RefusedException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
