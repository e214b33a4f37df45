package org.attendansee.local.migrate;

import java.io.StringWriter;
import java.sql.Connection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import org.attendansee.local.migrate.document.DatabaseDocument;

/**
 * A database and the changelog that shapes it. Looking changes nothing; only {@link #run} and {@link #undo} do, under
 * Liquibase's lock, each change in a transaction of its own.
 */
public final class Migrations implements AutoCloseable {

    private final Connection connection;
    private final Database database;
    private final Liquibase liquibase;
    private final DatabaseChangeLog changelog;

    private Migrations(Connection connection, Changelog sources) throws LiquibaseException {
        this.connection = connection;
        this.database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        this.changelog = sources.parse(database);
        this.liquibase = new Liquibase(changelog, sources.accessor(), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    }

    /** @throws MigrationException when the database does not answer or the changelog cannot be read */
    public static Migrations on(DatabaseAddress address, Changelog changelog) {
        Connection connection = address.connect();
        return QuietLiquibase.run(() -> {
            try {
                return new Migrations(connection, changelog);
            } catch (LiquibaseException | RuntimeException e) {
                connection.close();
                throw e;
            }
        });
    }

    /** All changes in the order of the changelog. */
    public List<SchemaChange> changes() {
        return QuietLiquibase.run(() -> {
            ChangeHistory history = ChangeHistory.in(connection);
            List<ChangeSet> definitions = changelog.getChangeSets();
            return IntStream.range(0, definitions.size())
                    .mapToObj(i -> history.judge(i + 1, definitions.get(i)))
                    .toList();
        });
    }

    /** The ids of changes that ran here although this changelog does not have them: those of another version. */
    public List<String> strangers() {
        return QuietLiquibase.run(() -> ChangeHistory.in(connection).entries().stream()
                .filter(entry -> changelog.getChangeSets().stream().noneMatch(entry::isOf))
                .map(ChangeHistory.Entry::id)
                .toList());
    }

    /** What has not run. */
    public List<SchemaChange> pending() {
        return pending(changes());
    }

    /**
     * What has not run of the changes up to and including the target.
     *
     * @throws NoSuchChangeException when the target is unknown, or later changes have run already
     */
    public List<SchemaChange> pending(Target target) {
        List<SchemaChange> all = changes();
        List<SchemaChange> wanted = target.upTo(all);
        if (pending(wanted).isEmpty() && all.stream().skip(wanted.size()).anyMatch(change -> !change.isPending())) {
            throw new NoSuchChangeException(
                    "Later changes than " + target + " have run. To undo them: ./attendansee migrate --rollback "
                            + wanted.get(wanted.size() - 1).id());
        }
        return pending(wanted);
    }

    /** What would be undone, the last change first. */
    public List<SchemaChange> undoable(Target target) {
        List<SchemaChange> ran = inOrderOfRunning();
        List<SchemaChange> chosen = ran.subList(ran.size() - target.countBack(ran), ran.size());
        return Stream.iterate(chosen.size() - 1, i -> i >= 0, i -> i - 1)
                .map(chosen::get)
                .toList();
    }

    /**
     * Runs the first pending changes.
     *
     * @param pending from {@link #pending()}
     * @param done told of each change and the milliseconds that it took
     * @throws MigrationException when one fails; those before it stay
     */
    public void run(List<SchemaChange> pending, BiConsumer<SchemaChange, Long> done) {
        requireUnedited();
        underLock(pending, done, () -> liquibase.update(pending.size(), new Contexts(), new LabelExpression()));
    }

    /**
     * Undoes the last changes.
     *
     * @param undoable from {@link #undoable}
     * @param done told of each change and the milliseconds that it took
     * @throws MigrationException when one fails; what was undone before it stays undone
     */
    public void undo(List<SchemaChange> undoable, BiConsumer<SchemaChange, Long> done) {
        requireUnedited();
        if (!strangers().isEmpty()) {
            throw new MigrationException("This changelog does not know how to undo " + String.join(", ", strangers())
                    + ", which ran here. Use the version that has them");
        }
        underLock(undoable, done, () -> liquibase.rollback(undoable.size(), new Contexts(), new LabelExpression()));
    }

    /** What running the changes would execute, with Liquibase's bookkeeping, for a person to run. */
    public String sqlToRun(List<SchemaChange> pending) {
        requireUnedited();
        StringWriter sql = new StringWriter();
        return written(sql, () -> liquibase.update(pending.size(), new Contexts(), new LabelExpression(), sql));
    }

    /** What undoing the changes would execute, with Liquibase's bookkeeping, for a person to run. */
    public String sqlToUndo(List<SchemaChange> undoable) {
        requireUnedited();
        StringWriter sql = new StringWriter();
        return written(sql, () -> liquibase.rollback(undoable.size(), new Contexts(), new LabelExpression(), sql));
    }

    /** The SQL of one change, whether it has run or not, and how it is undone. */
    public String sqlOf(Target target) {
        SchemaChange change = target.find(changes());
        return QuietLiquibase.run(() -> ChangeSql.of(change, database));
    }

    /** Takes the lock from whoever holds it; returns who that was, {@code nobody} if it was free. */
    public String unlock() {
        return QuietLiquibase.run(() -> new ChangelogLock(database).free());
    }

    /**
     * The schema as it is in the database, in Markdown.
     *
     * @throws MigrationException when changes are pending, because the text would be of an older schema
     */
    public String document() {
        List<SchemaChange> pending = pending();
        if (!pending.isEmpty()) {
            throw new MigrationException(pending.size() + " changes have not run here, from "
                    + pending.get(0).id() + " on. Run them first: ./attendansee migrate");
        }
        return QuietLiquibase.run(() -> DatabaseDocument.of(connection).markdown());
    }

    private void underLock(List<SchemaChange> changes, BiConsumer<SchemaChange, Long> done, Work work) {
        if (changes.isEmpty()) {
            return;
        }
        ChangeProgress progress = new ChangeProgress(changes, done);
        QuietLiquibase.run(() -> {
            ChangelogLock lock = new ChangelogLock(database);
            lock.take();
            try {
                liquibase.setChangeExecListener(progress);
                work.run();
            } catch (LiquibaseException | RuntimeException e) {
                throw progress.explain(e);
            } finally {
                lock.release();
            }
            return changes;
        });
    }

    private static String written(StringWriter sql, Work work) {
        return QuietLiquibase.run(() -> {
            work.run();
            return sql.toString();
        });
    }

    /**
     * A change that was edited after it ran is nothing that more changes could be built on.
     *
     * @throws MigrationException when there is one
     */
    public void requireUnedited() {
        List<String> edited = changes().stream()
                .filter(change -> change.state() == SchemaChange.State.EDITED)
                .map(change -> "\n  " + change.id() + " in " + change.file() + ": ran as " + change.recordedChecksum()
                        + ", is now " + change.currentChecksum())
                .toList();
        if (!edited.isEmpty()) {
            throw new MigrationException("Changed after it ran here (checksum mismatch):" + String.join("", edited)
                    + "\n  Put the file back as it was, and write what you want as a new change:"
                    + " ./attendansee migrate --new FEATURE/NAME");
        }
    }

    private List<SchemaChange> inOrderOfRunning() {
        List<SchemaChange> all = changes();
        List<String> order = QuietLiquibase.run(() -> ChangeHistory.in(connection).entries().stream()
                .map(ChangeHistory.Entry::id)
                .toList());
        return all.stream()
                .filter(change -> change.ranAt() != null)
                .sorted(Comparator.comparing(change -> order.indexOf(change.id())))
                .toList();
    }

    private static List<SchemaChange> pending(List<SchemaChange> changes) {
        return changes.stream().filter(SchemaChange::isPending).toList();
    }

    /** Something that Liquibase does. */
    private interface Work {
        void run() throws LiquibaseException;
    }

    @Override
    public void close() {
        QuietLiquibase.run(() -> {
            liquibase.close();
            return Collections.emptyList();
        });
    }
}
