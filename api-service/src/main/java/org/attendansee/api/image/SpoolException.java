package org.attendansee.api.image;

import java.io.IOException;
import java.time.Duration;
import org.attendansee.api.web.ProblemType;
import org.attendansee.api.web.RetryLaterException;

/** An upload could not be written down: the disk is full, or it fails. */
final class SpoolException extends RetryLaterException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    SpoolException(IOException cause) {
        super(ProblemType.NO_SPACE, "The upload could not be written to disk. Send it again later.", RETRY_AFTER);
        initCause(cause);
    }
}
