package org.attendansee.api.body;

import java.time.Duration;
import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** A client sends its body so slowly that it would hold its connection for hours. */
class BodyTooSlowException extends DomainException {

    BodyTooSlowException(long bytes, Duration elapsed) {
        super(
                ProblemType.REQUEST_TIMEOUT,
                "Only %d bytes of the body arrived within %d s.".formatted(bytes, elapsed.toSeconds()));
    }
}
