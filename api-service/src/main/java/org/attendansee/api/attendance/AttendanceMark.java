package org.attendansee.api.attendance;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a matrix.
 *
 * @param status null as long as nothing can be said
 * @param isDecided whether a person decided so
 */
record AttendanceMark(@Nullable AttendanceStatus status, boolean isDecided) {

    /** {@code P}, {@code A} or {@code E}, small when a person decided so; {@code -} as long as nothing can be said. */
    char letter() {
        if (status == null) {
            return '-';
        }
        char letter = status.name().charAt(0);
        return isDecided ? Character.toLowerCase(letter) : letter;
    }
}
