package org.attendansee.api.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/** What everyone can change of themselves. */
record OwnFields(
        @Printable @Size(max = 150) String firstName,
        @Printable @Size(max = 150) String lastName,
        @Email @Size(max = 254) String email) {

    OwnFields(@Nullable String firstName, @Nullable String lastName, @Nullable String email) {
        this.firstName = firstName == null ? "" : firstName;
        this.lastName = lastName == null ? "" : lastName;
        this.email = email == null ? "" : email;
    }
}
