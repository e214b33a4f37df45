package org.attendansee.api.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/** What can be changed of a user, apart from the password, the groups and whether the user is active. */
record UserFields(
        @NotBlank @Size(max = 150) @Pattern(regexp = UserFields.USERNAME, message = UserFields.USERNAME_MESSAGE)
        String username,

        @Printable @Size(max = 150) String firstName,
        @Printable @Size(max = 150) String lastName,
        @Email @Size(max = 254) String email) {

    /** Without blanks and control characters, and without a colon, which ends a username in HTTP Basic. */
    static final String USERNAME = "[\\p{L}\\p{N}.@+_-]*";

    static final String USERNAME_MESSAGE = "{attendansee.Username.message}";

    UserFields(String username, @Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        this.username = username;
        this.firstName = firstName == null ? "" : firstName;
        this.lastName = lastName == null ? "" : lastName;
        this.email = email == null ? "" : email;
    }
}
