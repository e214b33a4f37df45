package org.attendansee.api.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** There were too many wrong passwords for an account or from an address. */
class TooManyLoginsException extends AuthenticationException {

    private final Duration retryAfter;

    TooManyLoginsException(Duration retryAfter) {
        super("Too many wrong passwords");
        this.retryAfter = retryAfter;
    }

    /** Rounded up, so that whoever waits this long does not come too early. */
    long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
