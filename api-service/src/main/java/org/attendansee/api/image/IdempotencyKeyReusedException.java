package org.attendansee.api.image;

import org.attendansee.api.web.DomainException;
import org.springframework.http.HttpStatus;

/** A request that calls itself like an earlier one, but is another. */
final class IdempotencyKeyReusedException extends DomainException {

    IdempotencyKeyReusedException() {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another photograph or session. Use a new one for each upload, and the same only to repeat it.");
    }
}
