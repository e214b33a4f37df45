package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** Nobody would be left who can let others in. */
class LastAdministratorException extends DomainException {

    LastAdministratorException(String username) {
        super(
                ProblemType.LAST_ADMINISTRATOR,
                "%s is the only active administrator. Make somebody else one first.".formatted(username));
    }
}
