package org.attendansee.api.account;

import java.time.Duration;
import org.attendansee.api.web.ProblemType;

/** There were too many wrong passwords for an account or from an address. */
class TooManyLoginsException extends ThrottledException {

    TooManyLoginsException(Duration retryAfter) {
        super(ProblemType.TOO_MANY_LOGINS, retryAfter);
    }
}
