package org.attendansee.api.account;

import java.time.Duration;
import org.attendansee.api.web.ProblemType;
import org.springframework.security.core.AuthenticationException;

/** Someone has to wait before they may try again. */
abstract class ThrottledException extends AuthenticationException {

    private final ProblemType type;
    private final Duration retryAfter;

    ThrottledException(ProblemType type, Duration retryAfter) {
        super(type.title());
        this.type = type;
        this.retryAfter = retryAfter;
    }

    ProblemType type() {
        return type;
    }

    /** Rounded up, so that whoever waits this long does not come too early. */
    long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
