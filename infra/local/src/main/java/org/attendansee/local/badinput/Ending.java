package org.attendansee.local.badinput;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How the way of a file through the system may end: refused at upload, or accepted and then finished by a worker. */
public enum Ending {
    EMPTY_FILE(422),
    UNSUPPORTED_IMAGE(415),
    UNREADABLE_IMAGE(422),
    TOO_MANY_PIXELS(422),
    /** Accepted, then {@code FAILED} for this reason. */
    UNDECODABLE(202),
    /** Accepted, then {@code PROCESSED}, whether it has faces or not. */
    PROCESSED(202);

    /** Where chance decides what a damaged file looks like. */
    static final Set<Ending> ANY =
            EnumSet.of(UNSUPPORTED_IMAGE, UNREADABLE_IMAGE, TOO_MANY_PIXELS, UNDECODABLE, PROCESSED);

    private final int status;

    Ending(int status) {
        this.status = status;
    }

    /** Of the answer to the upload. */
    public int status() {
        return status;
    }

    public boolean isRefusal() {
        return status >= 400;
    }

    /** The type of the problem (RFC 9457) that a refusal is answered with. */
    public String problemType() {
        return "urn:attendansee:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
