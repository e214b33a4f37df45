package org.attendansee.api.roster;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.attendansee.api.web.FieldProblem;

/**
 * What became of each row of a roster.
 *
 * @param dryRun true when nothing was written, and this is what would have become of it
 */
record RosterReport(boolean dryRun, List<RowOutcome> rows) {

    @JsonProperty
    long created() {
        return count(Outcome.CREATED);
    }

    @JsonProperty
    long existing() {
        return count(Outcome.EXISTS);
    }

    @JsonProperty
    long invalid() {
        return count(Outcome.INVALID);
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    enum Outcome {
        CREATED,
        /** The class, or an earlier row, has a student of this name, who is left as they are. */
        EXISTS,
        INVALID
    }

    /**
     * @param row as a spreadsheet numbers it, from 1
     * @param errors why the row is invalid; empty when it is not
     */
    record RowOutcome(
            long row, Outcome outcome, @JsonUnwrapped StudentFields student, List<FieldProblem> errors) {}
}
