package org.attendansee.api.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.PlainText;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a student, and can be changed. Blanks around values go, and characters that can be written in two
 * ways are written in one (Unicode NFC), so that equal names are equal.
 *
 * @param studentNumber by which the school knows the student; empty when unknown
 * @param email empty when unknown
 */
record StudentFields(
        @NotBlank @Printable @Size(max = 150) String firstName,

        @NotBlank @Printable @Size(max = 150) String lastName,

        @Printable @Size(max = 64) String studentNumber,

        @Email @Printable @Size(max = 254) String email) {

    StudentFields(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String studentNumber,
            @Nullable String email) {
        this.firstName = PlainText.singleLine(firstName);
        this.lastName = PlainText.singleLine(lastName);
        this.studentNumber = PlainText.singleLine(studentNumber);
        this.email = PlainText.singleLine(email);
    }
}
