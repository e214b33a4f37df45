package org.attendansee.common.event;

/**
 * What records of {@link Topics#IMAGE_UPLOADED_DLT} carry beside the headers of the original record. When a record came
 * there more than once, the last header of each name counts.
 */
public final class DeadLetterHeaders {

    /** A {@link FailureReason}, or {@value #MALFORMED}. */
    public static final String REASON = "failure-reason";

    /** What was found out, for operators. */
    public static final String MESSAGE = "failure-message";

    /** The worker that set the record aside. */
    public static final String WORKER = "failure-worker";

    /** The reason of a record that holds no event. */
    public static final String MALFORMED = "MALFORMED";

    private DeadLetterHeaders() {}
}
