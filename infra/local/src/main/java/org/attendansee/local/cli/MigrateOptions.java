package org.attendansee.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to do, and how far. */
final class MigrateOptions {

    private MigrateOptions() {}

    /** One of these, or none to run changes. */
    static final class Action {

        @Option(names = "--plan", description = "List what would run; with --rollback, what would be undone.")
        boolean plan;

        @Option(names = "--status", description = "List all changes, and when each ran.")
        boolean status;

        @Option(
                names = "--sql",
                paramLabel = "N",
                arity = "0..1",
                fallbackValue = "",
                description =
                        "Show the SQL of what would run or, with --rollback, be undone; or that of change N alone.")
        @Nullable
        String sql;

        @Option(
                names = "--check",
                description = "Compare the entities of both services with the schema; fail when they differ.")
        boolean check;

        @Option(
                names = "--new",
                paramLabel = "FEATURE/NAME",
                description = "Write an empty change, such as roster/students-add-phone.")
        @Nullable
        String newChange;

        @Option(
                names = "--document",
                paramLabel = "FILE",
                arity = "0..1",
                fallbackValue = "",
                description = "Describe the schema in Markdown (default: docs/DATABASE.md).")
        @Nullable
        Path document;

        @Option(names = "--unlock", description = "Free a lock that a killed migration left behind.")
        boolean unlock;

        /** Whether this shows or does what a target limits. */
        boolean takesTarget() {
            return plan || (sql != null && sql.isEmpty());
        }
    }

    /** One of these, or none for everything that is pending. */
    static final class Limit {

        @Option(names = "--to", paramLabel = "TAG|N", description = "Stop after the change of this id or number.")
        @Nullable
        String to;

        @Option(
                names = "--rollback",
                paramLabel = "N|TAG|zero",
                description = "Undo the last N changes, those that ran after the change TAG, or all of them."
                        + " Their data are lost.")
        @Nullable
        String rollback;
    }
}
