package org.attendansee.api.roster;

import jakarta.validation.Validator;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.attendansee.api.roster.RosterReport.Outcome;
import org.attendansee.api.roster.RosterReport.RowOutcome;
import org.attendansee.api.roster.RosterTable.Row;
import org.attendansee.api.web.FieldProblem;
import org.attendansee.common.event.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Enrols the students of a roster, each for themselves: a bad row, or one that is known, keeps no other out. */
@Service
class RosterImport {

    private final JdbcClient jdbc;
    private final Validator validator;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    RosterImport(JdbcClient jdbc, Validator validator, TransactionOperations transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.validator = validator;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param dryRun true to do all of it and then take it back, so that it shows just what would happen */
    RosterReport run(UUID classId, RosterTable table, boolean dryRun) {
        if (table.rows().isEmpty()) {
            throw RosterRefusedException.withoutColumn("first name");
        }
        RosterColumns columns = RosterColumns.of(table.rows().get(0));
        List<Row> rows = table.rows().subList(1, table.rows().size());
        List<RowOutcome> outcomes = transactions.execute(transaction -> {
            if (dryRun) {
                transaction.setRollbackOnly();
            }
            return rows.stream()
                    .map(row -> enrol(classId, row.number(), columns.read(row)))
                    .toList();
        });
        return new RosterReport(dryRun, Objects.requireNonNull(outcomes));
    }

    private RowOutcome enrol(UUID classId, long row, StudentFields student) {
        List<FieldProblem> problems =
                validator.validate(student).stream().map(FieldProblem::of).toList();
        if (!problems.isEmpty()) {
            return new RowOutcome(row, Outcome.INVALID, student, problems);
        }
        return new RowOutcome(
                row, insert(classId, student, clock.instant()) ? Outcome.CREATED : Outcome.EXISTS, student, List.of());
    }

    /** A refusal by the constraint would end the transaction, and with it the other rows. */
    private boolean insert(UUID classId, StudentFields student, Instant now) {
        return jdbc.sql("""
                                insert into students (id, class_id, first_name, last_name, student_id, email, created_at)
                                values (:id, :classId, :firstName, :lastName, :studentNumber, :email, :now)
                                on conflict on constraint unique_student_per_class do nothing""")
                        .param("id", Ids.next())
                        .param("classId", classId)
                        .param("firstName", student.firstName())
                        .param("lastName", student.lastName())
                        .param("studentNumber", student.studentNumber())
                        .param("email", student.email())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
