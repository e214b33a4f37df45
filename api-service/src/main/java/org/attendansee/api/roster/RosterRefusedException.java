package org.attendansee.api.roster;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;
import org.springframework.util.unit.DataSize;

/** A file that cannot be read as a roster; nothing of it was taken. */
final class RosterRefusedException extends DomainException {

    private RosterRefusedException(ProblemType type, String message) {
        super(type, message);
    }

    static RosterRefusedException tooManyBytes(DataSize allowed) {
        return new RosterRefusedException(
                ProblemType.TOO_MANY_BYTES,
                "The file holds more than the %d MB that are allowed.".formatted(allowed.toMegabytes()));
    }

    static RosterRefusedException tooManyRows(int allowed) {
        return new RosterRefusedException(
                ProblemType.TOO_MANY_ROWS, "The file has more than the %d rows that are allowed.".formatted(allowed));
    }

    static RosterRefusedException unreadable() {
        return new RosterRefusedException(
                ProblemType.UNREADABLE_ROSTER,
                "The file is neither a CSV file in UTF-8 nor an XLSX file, or it is damaged.");
    }

    static RosterRefusedException withoutColumn(String column) {
        return new RosterRefusedException(
                ProblemType.ROSTER_COLUMN_MISSING,
                "The first row must name the columns, and none of them is '%s'.".formatted(column));
    }
}
