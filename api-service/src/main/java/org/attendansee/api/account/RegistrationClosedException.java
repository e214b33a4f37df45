package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.springframework.http.HttpStatus;

/** Strangers may not register here. */
class RegistrationClosedException extends DomainException {

    RegistrationClosedException() {
        super(
                HttpStatus.FORBIDDEN,
                "registration-closed",
                "Registration is closed. Ask an administrator for an account.");
    }
}
