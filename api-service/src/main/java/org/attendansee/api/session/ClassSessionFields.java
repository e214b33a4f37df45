package org.attendansee.api.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.attendansee.api.text.PlainText;
import org.attendansee.api.text.Printable;
import org.jspecify.annotations.Nullable;

/** What can be changed of a session. */
record ClassSessionFields(
        @NotBlank @Printable @Size(max = 255) String name,
        @NotNull LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Printable(lines = true) @Size(max = 10_000) String notes) {

    ClassSessionFields(
            String name,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Nullable String notes) {
        this.name = PlainText.singleLine(name);
        this.date = date;
        this.startTime = startTime;
        this.endTime = endTime;
        this.notes = notes == null ? "" : notes;
    }
}
