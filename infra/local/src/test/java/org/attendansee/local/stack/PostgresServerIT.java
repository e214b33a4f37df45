package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerIT {

    @TempDir
    private static Path folder;

    private final int port = StackPorts.free().postgres();
    private final Secrets secrets = Secrets.generate();
    private PostgresServer postgres;

    @BeforeAll
    void start() {
        postgres = new PostgresServer(folder, port, secrets);
        postgres.start();
    }

    @AfterAll
    void stop() {
        postgres.stop();
    }

    @Test
    void keepsACommittedRowWhenItIsKilled() throws Exception {
        execute("CREATE TABLE photo (id int)");
        execute("INSERT INTO photo VALUES (42)");

        postgres.kill();
        postgres.start();

        assertThat(firstNumber("SELECT id FROM photo")).isEqualTo(42);
    }

    @Test
    void replacesAServerThatOutlivedItsStack() throws Exception {
        execute("CREATE TABLE lecture (id int)");
        PostgresServer orphan = postgres;

        postgres = new PostgresServer(folder, port, secrets);
        postgres.start();

        assertThat(orphan.alive()).isFalse();
        assertThat(firstNumber("SELECT count(*) FROM lecture")).isZero();
    }

    @Test
    void doesNotAnswerWhileItIsFrozen() {
        postgres.freeze();

        assertThat(postgres.alive()).isTrue();
        assertThat(postgres.ready()).isFalse();

        postgres.thaw();

        await().atMost(Duration.ofSeconds(10)).until(postgres::ready);
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), "wrong")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void flushesEveryCommitToTheDisk() throws Exception {
        assertThat(firstText("SHOW fsync")).isEqualTo("on");
        assertThat(firstText("SHOW synchronous_commit")).isEqualTo("on");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int firstNumber(String query) throws SQLException {
        return Integer.parseInt(firstText(query));
    }

    private String firstText(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
