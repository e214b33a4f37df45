package org.attendansee.api.pipeline;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** As many streams are open as there may be. */
class TooManyStreamsException extends DomainException {

    TooManyStreamsException(int open, long ofUser) {
        super(
                ProblemType.TOO_MANY_STREAMS,
                "There are %d streams open, %d of them by the same user; close one first".formatted(open, ofUser));
    }
}
