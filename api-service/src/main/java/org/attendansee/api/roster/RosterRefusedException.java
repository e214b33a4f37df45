package org.attendansee.api.roster;

import org.attendansee.api.web.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A file that cannot be read as a roster; nothing of it was taken. */
final class RosterRefusedException extends DomainException {

    private RosterRefusedException(HttpStatus status, String name, String message) {
        super(status, name, message);
    }

    static RosterRefusedException tooManyBytes(DataSize allowed) {
        return new RosterRefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-bytes",
                "The file holds more than the %d MB that are allowed.".formatted(allowed.toMegabytes()));
    }

    static RosterRefusedException tooManyRows(int allowed) {
        return new RosterRefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-rows",
                "The file has more than the %d rows that are allowed.".formatted(allowed));
    }

    static RosterRefusedException unreadable() {
        return new RosterRefusedException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable-roster",
                "The file is neither a CSV file in UTF-8 nor an XLSX file, or it is damaged.");
    }

    static RosterRefusedException withoutColumn(String column) {
        return new RosterRefusedException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "roster-column-missing",
                "The first row must name the columns, and none of them is '%s'.".formatted(column));
    }
}
