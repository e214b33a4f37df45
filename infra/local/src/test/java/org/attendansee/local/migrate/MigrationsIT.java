package org.attendansee.local.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.backing.Backing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {

    @TempDir
    private Path folder;

    private final DatabaseAddress database = emptyDatabase();
    private SmallChangelog changelog;
    private Migrations migrations;

    @BeforeEach
    void open() throws IOException {
        changelog = SmallChangelog.in(folder);
        migrations = Migrations.on(database, changelog.read());
    }

    @AfterEach
    void close() {
        migrations.close();
    }

    @Test
    void looksWithoutTouchingTheDatabase() throws Exception {
        assertThat(ids(migrations.pending())).containsExactly("meal-0001", "meal-0002", "meal-0003");
        assertThat(migrations.sqlToRun(migrations.pending())).contains("create table breakfast (id int);");
        assertThat(migrations.sqlOf(new Target("meal-0002"))).contains("--   drop index ix_breakfast;");

        assertThat(relations(database)).isEmpty();
    }

    @Test
    void runsUpToAChangeAndThenTheRest() throws Exception {
        List<String> told = new ArrayList<>();

        migrations.run(migrations.pending(new Target("2")), (change, millis) -> told.add(change.id()));

        assertThat(told).containsExactly("meal-0001", "meal-0002");
        assertThat(ownRelations()).containsExactly("breakfast", "ix_breakfast");

        runAll();

        assertThat(migrations.pending()).isEmpty();
        assertThat(ownRelations()).containsExactly("breakfast", "ix_breakfast", "lunch");
    }

    @Test
    void saysWhatRanAndWhen() {
        migrations.run(migrations.pending(new Target("meal-0001")), (change, millis) -> {});

        SchemaChange first = migrations.changes().get(0);
        assertThat(first.state()).isEqualTo(SchemaChange.State.RAN);
        assertThat(first.comment()).isEqualTo("The first of the day");
        assertThat(first.ranAt()).isNotNull();
        assertThat(migrations.changes().get(1).state()).isEqualTo(SchemaChange.State.PENDING);
    }

    @Test
    void writesSqlThatDoesAllThatRunningDoes() throws Exception {
        DatabaseAddress byHand = emptyDatabase();

        execute(byHand, migrations.sqlToRun(migrations.pending()));

        try (Migrations there = Migrations.on(byHand, changelog.read())) {
            assertThat(there.pending()).isEmpty();
            execute(byHand, there.sqlToUndo(there.undoable(new Target("zero"))));
            assertThat(ids(there.pending())).containsExactly("meal-0001", "meal-0002", "meal-0003");
        }
    }

    @Test
    void namesTheChangeThatFailedAndKeepsThoseBefore() throws Exception {
        changelog.replace("db/changelog/meal/0002-lunch.sql", "(id int)", "(id int, id int)");
        reopen();

        assertThatThrownBy(this::runAll)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("meal-0003 in db/changelog/meal/0002-lunch.sql failed")
                .hasMessageContaining("column \"id\" specified more than once");
        assertThat(ids(migrations.pending())).containsExactly("meal-0003");
    }

    @Test
    void saysWhoHoldsTheLockAndFreesIt() throws Exception {
        migrations.run(migrations.pending(new Target("1")), (change, millis) -> {});
        execute(
                database,
                "update databasechangeloglock set locked = true, lockedby = 'a killed one', lockgranted = now()");

        assertThatThrownBy(this::runAll)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("locked by a killed one since ")
                .hasMessageContaining("migrate --unlock");

        assertThat(migrations.unlock()).startsWith("a killed one since ");
        runAll();
        assertThat(migrations.pending()).isEmpty();
    }

    @Test
    void refusesAChangelogOfTwoChangesWithOneId() throws Exception {
        changelog.replace("db/changelog/meal/0002-lunch.sql", "meal-0003", "meal-0001");

        assertThatThrownBy(() -> Migrations.on(database, changelog.read()))
                .isInstanceOf(MigrationException.class)
                .hasMessage("The changelog has 2 changesets of the id meal-0001");
    }

    @Nested
    class WhenAllHasRun {

        @BeforeEach
        void run() {
            runAll();
        }

        @Test
        void undoesTheLastChanges() throws Exception {
            undo("2");

            assertThat(ownRelations()).containsExactly("breakfast");
        }

        @Test
        void undoesWhatRanAfterAChange() throws Exception {
            undo("meal-0002");

            assertThat(ownRelations()).containsExactly("breakfast", "ix_breakfast");
        }

        @Test
        void undoesEverythingAndRunsItAgain() throws Exception {
            undo("zero");
            assertThat(ownRelations()).isEmpty();

            runAll();
            assertThat(ownRelations()).containsExactly("breakfast", "ix_breakfast", "lunch");
        }

        @Test
        void doesNotGoBackUnasked() {
            assertThatThrownBy(() -> migrations.pending(new Target("meal-0001")))
                    .isInstanceOf(NoSuchChangeException.class)
                    .hasMessageContaining("--rollback meal-0001");
        }

        @Test
        void refusesTargetsThatItDoesNotHave() {
            assertThatThrownBy(() -> migrations.pending(new Target("4"))).hasMessageContaining("no change 4");
            assertThatThrownBy(() -> migrations.undoable(new Target("dinner"))).hasMessageContaining("dinner");
            assertThatThrownBy(() -> migrations.undoable(new Target("4"))).hasMessageContaining("3 have run");
        }

        @Test
        void refusesToWorkOnAChangeThatWasEditedAfterItRan() throws Exception {
            changelog.replace(SmallChangelog.BREAKFAST, "(id int)", "(id bigint)");
            reopen();

            assertThat(migrations.changes().get(0).state()).isEqualTo(SchemaChange.State.EDITED);
            assertThatThrownBy(MigrationsIT.this::runAll)
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("checksum mismatch")
                    .hasMessageContaining("meal-0001 in " + SmallChangelog.BREAKFAST + ": ran as 9:");
            assertThatThrownBy(() -> undo("1")).hasMessageContaining("checksum mismatch");
        }

        @Test
        void leavesAloneWhatAnotherVersionRan() throws Exception {
            changelog.replace(Changelog.MASTER, "  - include: { file: db/changelog/meal/0002-lunch.sql }\n", "");
            reopen();

            assertThat(migrations.strangers()).containsExactly("meal-0003");
            assertThatThrownBy(() -> undo("1")).hasMessageContaining("does not know how to undo meal-0003");
        }
    }

    private void runAll() {
        migrations.run(migrations.pending(), (change, millis) -> {});
    }

    private void undo(String target) {
        migrations.undo(migrations.undoable(new Target(target)), (change, millis) -> {});
    }

    private void reopen() {
        migrations.close();
        migrations = Migrations.on(database, changelog.read());
    }

    private static List<String> ids(List<SchemaChange> changes) {
        return changes.stream().map(SchemaChange::id).toList();
    }

    private List<String> ownRelations() throws SQLException {
        return relations(database).stream()
                .filter(name -> !name.startsWith("databasechangelog"))
                .toList();
    }

    private static List<String> relations(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " order by 1")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseAddress emptyDatabase() {
        Backing backing = Backing.shared();
        return new DatabaseAddress(backing.createDatabase(), backing.username(), backing.password());
    }
}
