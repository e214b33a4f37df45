package org.attendansee.api.admission;

import java.time.Duration;
import org.attendansee.api.web.ProblemType;
import org.attendansee.api.web.RetryLaterException;

/** There is no room for an upload at the moment. */
final class AdmissionRefusedException extends RetryLaterException {

    AdmissionRefusedException(ProblemType type, String message, Duration retryAfter) {
        super(type, message, retryAfter);
    }
}
