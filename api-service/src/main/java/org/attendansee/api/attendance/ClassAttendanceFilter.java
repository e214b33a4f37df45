package org.attendansee.api.attendance;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which part of a matrix is wanted; what is absent selects all. Percentages are of the sessions that are selected.
 *
 * @param from the earliest date of sessions
 * @param to the latest date of sessions
 * @param q words that must occur in the name, the student number or the email address of a student
 * @param minPercentage the least that the percentage of a student may be, 0 to 100; who has none is left out
 * @param maxPercentage the most that the percentage of a student may be, 0 to 100; who has none is left out
 */
record ClassAttendanceFilter(
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable String q,
        @DecimalMin("0") @DecimalMax("100") @Nullable Double minPercentage,
        @DecimalMin("0") @DecimalMax("100") @Nullable Double maxPercentage) {

    /** @param percentage null for a student of whom nothing counts */
    boolean lets(@Nullable Double percentage) {
        return (minPercentage == null || percentage != null && percentage >= minPercentage)
                && (maxPercentage == null || percentage != null && percentage <= maxPercentage);
    }
}
