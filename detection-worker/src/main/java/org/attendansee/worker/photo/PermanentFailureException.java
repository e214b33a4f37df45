package org.attendansee.worker.photo;

import org.attendansee.common.event.FailureReason;

/** No later attempt can find faces in this photograph. */
public final class PermanentFailureException extends RuntimeException {

    private final FailureReason reason;

    /** @param finding what was found out, for operators; people see the message of the reason */
    public PermanentFailureException(FailureReason reason, String finding) {
        super(finding);
        this.reason = reason;
    }

    PermanentFailureException(FailureReason reason, Throwable cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    public FailureReason reason() {
        return reason;
    }
}
