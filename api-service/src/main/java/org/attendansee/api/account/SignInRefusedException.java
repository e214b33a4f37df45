package org.attendansee.api.account;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** Someone came back from an OpenID Connect provider, but does not get in. */
class SignInRefusedException extends DomainException {

    private SignInRefusedException(ProblemType type, String message) {
        super(type, message);
    }

    /** @param code as OAuth 2.0 or OpenID Connect has it, such as {@code access_denied} */
    static SignInRefusedException unconfirmed(String code) {
        return new SignInRefusedException(
                ProblemType.SIGN_IN_REFUSED, "The sign-in could not be confirmed: %s. Start it again.".formatted(code));
    }

    static SignInRefusedException noAccount() {
        return new SignInRefusedException(
                ProblemType.NO_ACCOUNT, "You have no account here. Ask an administrator for one.");
    }

    static SignInRefusedException deactivated() {
        return new SignInRefusedException(
                ProblemType.ACCOUNT_DEACTIVATED, "Your account is deactivated. Ask an administrator about it.");
    }
}
