package org.attendansee.api.account;

import jakarta.validation.Validator;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** What a new user is called here whom an OpenID Connect provider knows. */
@Component
class NewUserFields {

    private static final int MAX_CHARACTERS = 150;
    /** Leaves room for a number. */
    private static final int MAX_USERNAME_CHARACTERS = 140;

    private final UserRepository users;
    private final Validator validator;

    NewUserFields(UserRepository users, Validator validator) {
        this.users = users;
        this.validator = validator;
    }

    /** Values that could not be kept are cut or left out: people cannot help what their provider calls them. */
    UserFields of(OidcUser person) {
        return new UserFields(
                freeUsername(person), name(person.getGivenName()), name(person.getFamilyName()), email(person));
    }

    /** The first of {@code ada}, {@code ada-2}, {@code ada-3} that nobody has. */
    private String freeUsername(OidcUser person) {
        String wanted = Stream.of(person.getPreferredUsername(), person.getEmail(), person.getSubject(), "user")
                .filter(Objects::nonNull)
                .map(NewUserFields::username)
                .filter(username -> !username.isEmpty())
                .findFirst()
                .orElseThrow();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(username -> users.findByUsernameIgnoreCase(username).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String username(String text) {
        return cut(text.replaceAll("[^\\p{L}\\p{N}.@+_-]", ""), MAX_USERNAME_CHARACTERS);
    }

    private static String name(@Nullable String text) {
        return text == null ? "" : cut(text.replaceAll("\\p{Cntrl}", " ").strip(), MAX_CHARACTERS);
    }

    private String email(OidcUser person) {
        String email = person.getEmail();
        return email != null
                        && validator
                                .validateValue(UserFields.class, "email", email)
                                .isEmpty()
                ? email
                : "";
    }

    private static String cut(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
