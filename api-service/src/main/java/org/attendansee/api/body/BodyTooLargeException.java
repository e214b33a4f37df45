package org.attendansee.api.body;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;
import org.springframework.util.unit.DataSize;

/** A request has a larger body than its route takes. */
class BodyTooLargeException extends DomainException {

    BodyTooLargeException(DataSize limit) {
        super(
                ProblemType.TOO_MANY_BYTES,
                "The body of this request must not be larger than %d bytes.".formatted(limit.toBytes()));
    }
}
