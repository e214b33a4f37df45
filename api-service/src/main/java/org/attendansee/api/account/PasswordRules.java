package org.attendansee.api.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.attendansee.api.web.InvalidFieldException;

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
        objection(password, username).ifPresent(message -> {
            throw new InvalidFieldException(field, message);
        });
    }

    /** What is wrong with a password, such as {@code must not be the username}; empty when it is allowed. */
    static Optional<String> objection(String password, String username) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            return Optional.of("must have at least %d characters".formatted(MIN_CHARACTERS));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("must not be longer than %d bytes".formatted(MAX_BYTES));
        }
        if (password.equalsIgnoreCase(username)) {
            return Optional.of("must not be the username");
        }
        if (password.chars().distinct().count() == 1) {
            return Optional.of("must not repeat one character");
        }
        return Optional.empty();
    }
}
