package org.attendansee.api.roster;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a student, and can be changed. Blanks around values go, and characters that can be written in two
 * ways are written in one (Unicode NFC), so that equal names are equal.
 *
 * @param studentNumber by which the school knows the student; empty when unknown
 * @param email empty when unknown
 */
record StudentFields(
        @NotBlank @Pattern(regexp = StudentFields.PRINTABLE, message = StudentFields.PRINTABLE_MESSAGE) @Size(max = 150)
        String firstName,

        @NotBlank @Pattern(regexp = StudentFields.PRINTABLE, message = StudentFields.PRINTABLE_MESSAGE) @Size(max = 150)
        String lastName,

        @Pattern(regexp = StudentFields.PRINTABLE, message = StudentFields.PRINTABLE_MESSAGE) @Size(max = 64)
        String studentNumber,

        @Email @Pattern(regexp = StudentFields.PRINTABLE, message = StudentFields.PRINTABLE_MESSAGE) @Size(max = 254)
        String email) {

    static final String PRINTABLE_MESSAGE = "{attendansee.Printable.message}";

    /** The database cannot keep all others. Tabs and line ends have become blanks before. */
    static final String PRINTABLE = "\\P{Cntrl}*";

    StudentFields(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String studentNumber,
            @Nullable String email) {
        this.firstName = normal(firstName);
        this.lastName = normal(lastName);
        this.studentNumber = normal(studentNumber);
        this.email = normal(email);
    }

    static String normal(@Nullable String value) {
        return value == null
                ? ""
                : Normalizer.normalize(value.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
    }
}
