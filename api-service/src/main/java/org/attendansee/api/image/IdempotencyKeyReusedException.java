package org.attendansee.api.image;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** A request that calls itself like an earlier one, but is another. */
final class IdempotencyKeyReusedException extends DomainException {

    IdempotencyKeyReusedException() {
        super(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "This Idempotency-Key was used for another photograph or session. Use a new one for each upload, and the same only to repeat it.");
    }
}
