package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** An OpenID Connect provider does not answer. */
class ProviderUnavailableException extends DomainException {

    /** @param id of the provider in the configuration */
    ProviderUnavailableException(String id) {
        super(ProblemType.UNAVAILABLE, "The sign-in provider %s does not answer. Try again later.".formatted(id));
    }
}
