package org.attendansee.api.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;

/** What a password has to be. Length is what counts; rules about digits and signs make passwords no better. */
final class PasswordRules {

    static final int MIN_CHARACTERS = 12;

    /** bcrypt ignores what comes after, so a longer password would promise more than it keeps. */
    static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /**
     * @param field as the client named it
     * @throws InvalidFieldException when the password is not allowed
     */
    static void check(String field, String password, String username) {
        objection(password, username).ifPresent(reason -> {
            throw new InvalidFieldException(field, reason);
        });
    }

    /** What is wrong with a password, such as {@code must not be the username}; empty when it is allowed. */
    static Optional<Reason> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            return Optional.of(Reason.of("password-too-short", "must have at least {min} characters")
                    .with("min", MIN_CHARACTERS));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(Reason.of("password-too-long", "must not be longer than {max} bytes")
                    .with("max", MAX_BYTES));
        }
        if (password.equalsIgnoreCase(username)) {
            return Optional.of(Reason.of("password-is-username", "must not be the username"));
        }
        if (password.chars().distinct().count() == 1) {
            return Optional.of(Reason.of("password-repeats", "must not consist of one repeated character"));
        }
        return Optional.empty();
    }
}
