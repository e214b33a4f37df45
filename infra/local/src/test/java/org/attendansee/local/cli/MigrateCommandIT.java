package org.attendansee.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.backing.Backing;
import org.attendansee.local.stack.RunningStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MigrateCommandIT {

    @TempDir
    private Path folder;

    private final Backing backing = Backing.shared();
    private final String url = backing.createDatabase();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void stayInTheProject() {
        System.setProperty("attendansee.home", "../..");
    }

    @AfterEach
    void forget() {
        System.clearProperty("attendansee.home");
    }

    @Test
    void migratesAnExistingDatabase() {
        assertThat(migrateThere("--to", "2")).isZero();
        assertThat(out.toString()).contains("account-0002", "Ran 2 changes");

        assertThat(migrateThere("--status")).isZero();
        assertThat(out.toString()).contains("[x]   2  account-0002", "[ ]   3  roster-0001", ": 2 ran, ");

        assertThat(migrateThere("--plan", "--rollback", "1")).isZero();
        assertThat(out.toString()).contains("1 change would be undone");

        assertThat(migrateThere("--rollback", "zero")).isZero();
        assertThat(out.toString()).contains("Undid 2 changes");
    }

    @Test
    void showsSqlAndNothingElse() {
        assertThat(migrateThere("--sql")).isZero();
        assertThat(out.toString().lines().filter(line -> !line.isBlank()).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("-- "));

        assertThat(migrateThere("--sql", "2")).isZero();
        assertThat(out.toString())
                .startsWith("-- 2: account-0002 in ")
                .contains("create unique index ux_users_username on users (lower(username));");
    }

    @Test
    void startsTheDatabaseOfADataFolderForAsLongAsItIsNeeded() {
        Path data = folder.resolve("data");

        assertThat(migrate("--data", data.toString(), "--status")).isZero();

        assertThat(out.toString()).startsWith("jdbc:postgresql://127.0.0.1:").contains(": 0 ran, ");
        assertThat(RunningStack.on(data)).isEmpty();
        assertThat(data.resolve("postgres/PG_VERSION")).exists();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysInWordsThatNoDatabaseAnswers() {
        int exitCode = migrate("--url", "jdbc:postgresql://127.0.0.1:1/school?password=secret", "--status");

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("No connection to jdbc:postgresql://127.0.0.1:1/school:")
                .contains("Connection to 127.0.0.1:1 refused")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void tellsAWrongCallFromAFailure() {
        assertThat(migrate("--status", "--plan")).isEqualTo(2);
        assertThat(migrate("--to", "1", "--rollback", "1")).isEqualTo(2);
        assertThat(migrate("--status", "--to", "1")).isEqualTo(2);
        assertThat(migrate("--url", "localhost", "--status")).isEqualTo(2);
        assertThat(migrate("--user", "ada", "--status")).isEqualTo(2);
        assertThat(migrate("--new", "students")).isEqualTo(2);
        assertThat(migrateThere("--to", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no change nowhere");
    }

    private int migrateThere(String... options) {
        List<String> all = new ArrayList<>(
                List.of("--url", url, "--user", backing.username(), "--password=" + backing.password()));
        all.addAll(List.of(options));
        return migrate(all.toArray(String[]::new));
    }

    /** What was written stays until the next call. */
    private int migrate(String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("migrate"));
        all.addAll(List.of(options));
        CommandLine command =
                Attendansee.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute(all.toArray(String[]::new));
    }
}
