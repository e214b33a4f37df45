package org.attendansee.api.account;

import java.time.Duration;
import org.attendansee.api.web.ProblemType;

/** There were too many registrations from an address, successful or not. */
class TooManyRegistrationsException extends ThrottledException {

    TooManyRegistrationsException(Duration retryAfter) {
        super(ProblemType.TOO_MANY_REGISTRATIONS, retryAfter);
    }
}
