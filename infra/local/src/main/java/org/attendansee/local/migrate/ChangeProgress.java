package org.attendansee.local.migrate;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

/** Follows Liquibase from change to change, and knows at which one it stopped. */
final class ChangeProgress extends AbstractChangeExecListener {

    private final List<SchemaChange> changes;
    private final BiConsumer<SchemaChange, Long> done;
    private @Nullable ChangeSet current;
    private long begin;

    ChangeProgress(List<SchemaChange> changes, BiConsumer<SchemaChange, Long> done) {
        this.changes = changes;
        this.done = done;
    }

    @Override
    public void willRun(
            ChangeSet change, DatabaseChangeLog changelog, Database database, ChangeSet.RunStatus runStatus) {
        start(change);
    }

    @Override
    public void ran(ChangeSet change, DatabaseChangeLog changelog, Database database, ChangeSet.ExecType execType) {
        finish(change);
    }

    @Override
    public void willRollback(ChangeSet change, DatabaseChangeLog changelog, Database database) {
        start(change);
    }

    @Override
    public void rolledBack(ChangeSet change, DatabaseChangeLog changelog, Database database) {
        finish(change);
    }

    private void start(ChangeSet change) {
        current = change;
        begin = System.nanoTime();
    }

    private void finish(ChangeSet change) {
        current = null;
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        changes.stream()
                .filter(candidate -> candidate.id().equals(change.getId()))
                .forEach(candidate -> done.accept(candidate, millis));
    }

    /** The failure in words that name the change. */
    MigrationException explain(Exception failure) {
        String where = current == null ? "" : current.getId() + " in " + current.getFilePath() + " failed:\n  ";
        return new MigrationException(where + QuietLiquibase.reasonOf(failure), failure);
    }
}
