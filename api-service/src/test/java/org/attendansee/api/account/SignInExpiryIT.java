package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

class SignInExpiryIT extends AccountIT {

    @Autowired
    private SignInExpiry expiry;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deletesWhatIsOverAndNothingElse() {
        String username = newName();
        UUID userId = newProfessor(username);
        tokensOf(username);
        send(anonymous, "POST", "/api/session", Map.of("username", username, "password", PASSWORD));
        login(username, "wrong").expectStatus().isUnauthorized();
        assertThat(signIns(userId)).isEqualTo(2);
        assertThat(refreshTokens(userId)).isEqualTo(1);

        sweep();
        assertThat(signIns(userId)).isEqualTo(2);
        assertThat(failures()).isPositive();

        Instant now = Instant.now();
        clock.stopAt(now.plus(Duration.ofHours(13)));
        sweep();
        assertThat(signIns(userId)).as("the browser's is over").isEqualTo(1);
        assertThat(refreshTokens(userId)).isEqualTo(1);
        assertThat(failures()).isZero();

        clock.stopAt(now.plus(Duration.ofDays(31)));
        sweep();
        assertThat(signIns(userId)).isZero();
        assertThat(refreshTokens(userId)).isZero();
    }

    @Test
    void deletesAllHoweverMany() {
        UUID userId = newProfessor(newName());
        jdbc.sql("""
                        insert into sign_ins (id, user_id, started_at, expires_at)
                        select uuidv7(), ?, now() - interval '2 h', now() - interval '1 h'
                        from generate_series(1, 1200)""").param(userId).update();

        sweep();

        assertThat(signIns(userId)).isZero();
    }

    @Test
    void happensEveryHour() {
        ScheduledTaskRegistrar registrar = registered();

        assertThat(registrar.getFixedDelayTaskList())
                .singleElement()
                .extracting(IntervalTask::getIntervalDuration)
                .isEqualTo(Duration.ofHours(1));
        assertThat(scheduled.getScheduledTasks())
                .filteredOn(task -> task.getTask() instanceof FixedDelayTask)
                .anyMatch(task -> task.toString().contains("SignInExpiry"));
    }

    private void sweep() {
        registered().getFixedDelayTaskList().forEach(task -> task.getRunnable().run());
    }

    private ScheduledTaskRegistrar registered() {
        ScheduledTaskRegistrar registrar = new ScheduledTaskRegistrar();
        expiry.configureTasks(registrar);
        return registrar;
    }

    private long signIns(UUID userId) {
        return count("select count(*) from sign_ins where user_id = ?", userId);
    }

    private long refreshTokens(UUID userId) {
        return count(
                "select count(*) from refresh_tokens join sign_ins on sign_ins.id = sign_in_id where user_id = ?",
                userId);
    }

    private long failures() {
        return count("select count(*) from login_failures");
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }
}
