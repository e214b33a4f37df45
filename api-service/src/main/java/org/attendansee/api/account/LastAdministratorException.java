package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.springframework.http.HttpStatus;

/** Nobody would be left who can let others in. */
class LastAdministratorException extends DomainException {

    LastAdministratorException(String username) {
        super(
                HttpStatus.CONFLICT,
                "last-administrator",
                "%s is the only active administrator. Make somebody else one first.".formatted(username));
    }
}
