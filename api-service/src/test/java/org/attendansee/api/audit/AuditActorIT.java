package org.attendansee.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

class AuditActorIT extends ApiIT {

    private final UUID userId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DataSource dataSource;

    @BeforeEach
    void beSignedIn() {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(userId.toString(), "", List.of()));
    }

    @AfterEach
    void beNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isForgottenWithTheTransaction() {
        assertThat(transactions.<String>execute(transaction -> actor())).isEqualTo(userId.toString());

        SecurityContextHolder.clearContext();
        for (int i = 0; i < 50; i++) {
            assertThat(transactions.<String>execute(transaction -> actor())).isEmpty();
        }
    }

    @Test
    void losesNoConnectionWhenTheDatabaseDoesNotAnswer() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        int failures = 0;
        for (int i = 0; i < 200 && failures <= pool.getMaximumPoolSize(); i++) {
            awaitDatabase();
            endAllConnections();
            failures += isAnswered() ? 0 : 1;
        }

        assertThat(failures).isGreaterThan(pool.getMaximumPoolSize());
        awaitDatabase();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> pool.getHikariPoolMXBean().getActiveConnections() < 3);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private boolean isAnswered() {
        try {
            transactions.<String>execute(transaction -> actor());
            return true;
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }

    /** Leaves a connection in the pool that was used so recently that it is handed out without a check. */
    private void awaitDatabase() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(this::isAnswered);
    }

    private void endAllConnections() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        try (Connection connection =
                        DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()"
                    + " and backend_type = 'client backend'");
        }
    }

    private String actor() {
        return jdbc.sql("select coalesce(current_setting('attendansee.actor', true), '')")
                .query(String.class)
                .single();
    }
}
