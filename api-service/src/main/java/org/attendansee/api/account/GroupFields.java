package org.attendansee.api.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What can be changed of a group.
 *
 * @param name a part of its path
 * @param role that it grants
 */
record GroupFields(
        @NotBlank @Size(max = 150) @Pattern(regexp = UserFields.USERNAME, message = UserFields.USERNAME_MESSAGE)
        String name,

        @NotNull Role role) {

    /** The schema knows them too. */
    enum Role {
        ADMINISTRATOR,
        PROFESSOR
    }
}
