package org.attendansee.api.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a class.
 *
 * @param active false once the class is archived
 */
record CourseFields(
        @NotBlank @Size(max = 255) String name,
        @Size(max = 10_000) String description,
        @NotNull Boolean active) {

    CourseFields(String name, @Nullable String description, Boolean active) {
        this.name = name;
        this.description = description == null ? "" : description;
        this.active = active;
    }
}
