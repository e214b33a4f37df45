package org.attendansee.local.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeSet;

/**
 * What the database remembers of the changes that ran, in the order in which they did. It is read past Liquibase, which
 * would create its tables and take its lock for a mere look.
 */
record ChangeHistory(List<Entry> entries) {

    /** A row of Liquibase's table. */
    record Entry(String id, String author, String file, LocalDateTime ranAt, String checksum) {

        boolean isOf(ChangeSet change) {
            return id.equals(change.getId()) && author.equals(change.getAuthor()) && file.equals(change.getFilePath());
        }
    }

    ChangeHistory {
        entries = List.copyOf(entries);
    }

    static ChangeHistory in(Connection connection) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                try (ResultSet rows = statement.executeQuery("select id, author, filename, dateexecuted, md5sum"
                        + " from databasechangelog order by orderexecuted")) {
                    while (rows.next()) {
                        entries.add(entry(rows));
                    }
                }
            }
        }
        return new ChangeHistory(entries);
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('databasechangelog') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String checksum = row.getString("md5sum");
        return new Entry(
                row.getString("id"),
                row.getString("author"),
                row.getString("filename"),
                row.getObject("dateexecuted", LocalDateTime.class),
                checksum == null ? "" : checksum);
    }

    /** The change as it stands in this database. */
    SchemaChange judge(int number, ChangeSet change) {
        Optional<Entry> found =
                entries.stream().filter(entry -> entry.isOf(change)).findFirst();
        if (found.isEmpty()) {
            return new SchemaChange(number, change, SchemaChange.State.PENDING, null, null);
        }
        Entry entry = found.get();
        return new SchemaChange(number, change, stateOf(change, entry), entry.ranAt(), entry.checksum());
    }

    /** An empty checksum is how Liquibase is told to take the next one that it sees. */
    private static SchemaChange.State stateOf(ChangeSet change, Entry entry) {
        if (change.shouldAlwaysRun()) {
            return SchemaChange.State.PENDING;
        }
        if (entry.checksum().isEmpty() || change.isCheckSumValid(CheckSum.parse(entry.checksum()))) {
            return SchemaChange.State.RAN;
        }
        return change.shouldRunOnChange() ? SchemaChange.State.PENDING : SchemaChange.State.EDITED;
    }
}
