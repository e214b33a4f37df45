package org.attendansee.api.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.PlainText;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a class.
 *
 * @param active false once the class is archived
 */
record CourseFields(
        @NotBlank @Printable @Size(max = 255) String name,
        @Printable(lines = true) @Size(max = 10_000) String description,
        @NotNull Boolean active) {

    CourseFields(String name, @Nullable String description, Boolean active) {
        this.name = PlainText.singleLine(name);
        this.description = description == null ? "" : description;
        this.active = active;
    }
}
