package org.attendansee.local.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.sqlgenerator.SqlGeneratorFactory;

/** One change as SQL to read. */
final class ChangeSql {

    private ChangeSql() {}

    static String of(SchemaChange change, Database database) {
        String comment = change.comment().isEmpty() ? "" : "\n-- " + change.comment();
        return "-- " + change.number() + ": " + change.id() + " in " + change.file() + comment + "\n"
                + sql(change.definition().getChanges(), database)
                + "\n-- To undo it:\n"
                + sql(change.definition().getRollback().getChanges(), database)
                        .lines()
                        .map(line -> "--   " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String sql(List<Change> changes, Database database) {
        return changes.stream()
                .flatMap(change ->
                        Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(change, database)))
                .map(sql -> sql.toSql().strip() + ";\n")
                .collect(Collectors.joining());
    }
}
