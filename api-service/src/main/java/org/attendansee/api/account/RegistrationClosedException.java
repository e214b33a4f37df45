package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** Strangers may not register here. */
class RegistrationClosedException extends DomainException {

    RegistrationClosedException() {
        super(ProblemType.REGISTRATION_CLOSED, "Registration is closed. Ask an administrator for an account.");
    }
}
