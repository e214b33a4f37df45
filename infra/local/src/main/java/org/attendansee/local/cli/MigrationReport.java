package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.attendansee.local.migrate.DatabaseAddress;
import org.attendansee.local.migrate.SchemaChange;
import org.jspecify.annotations.Nullable;

/** Changes as lines of text. */
record MigrationReport(PrintWriter out) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    void status(DatabaseAddress address, List<SchemaChange> changes, List<String> strangers) {
        out.println(address);
        out.println();
        changes.forEach(this::statusLine);
        out.println();
        long pending = count(changes, SchemaChange.State.PENDING);
        out.println(count(changes.size()) + ": " + (changes.size() - pending) + " ran, " + pending + " pending");
        long edited = count(changes, SchemaChange.State.EDITED);
        if (edited > 0) {
            out.println("Changed after running here (!): " + edited + ", see ./attendansee migrate --plan");
        }
        if (!strangers.isEmpty()) {
            out.println("Also ran here, but unknown to this version: " + String.join(", ", strangers));
        }
    }

    private void statusLine(SchemaChange change) {
        String mark =
                switch (change.state()) {
                    case PENDING -> "[ ]";
                    case RAN -> "[x]";
                    case EDITED -> "[!]";
                };
        out.printf(
                "%s %3d  %-16s %-19s  %s%n",
                mark, change.number(), change.id(), time(change.ranAt()), change.comment());
    }

    void plan(String what, List<SchemaChange> changes) {
        changes.forEach(change -> out.printf("%3d  %-16s %s%n", change.number(), change.id(), change.comment()));
        out.println(changes.isEmpty() ? "Nothing " + what : count(changes.size()) + " " + what);
    }

    void done(SchemaChange change, long millis) {
        out.printf("%3d  %-16s %5d ms  %s%n", change.number(), change.id(), millis, change.comment());
        out.flush();
    }

    void summary(String did, List<SchemaChange> changes) {
        out.println(changes.isEmpty() ? "Nothing to do" : did + " " + count(changes.size()));
    }

    private static String count(int number) {
        return number == 1 ? "1 change" : number + " changes";
    }

    private static long count(List<SchemaChange> changes, SchemaChange.State state) {
        return changes.stream().filter(change -> change.state() == state).count();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : TIME.format(time);
    }
}
