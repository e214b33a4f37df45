package org.attendansee.api.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** How much waits in the outbox, and for how long. Looked up on a schedule, never per question. */
@Component
public class OutboxBacklog {

    /** Counting stops here: whoever has so much waiting needs no exact number. */
    private static final int COUNTED = 100_000;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private volatile @Nullable Sample latest;

    OutboxBacklog(JdbcClient jdbc, InstantSource clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("attendansee.outbox.size", this, backlog -> backlog.size()
                        .map(Long::doubleValue)
                        .orElse(Double.NaN))
                .description("Events that wait in the outbox, up to 100,000; NaN while the database is away")
                .register(meters);
        Gauge.builder("attendansee.outbox.age", this, backlog -> backlog.age()
                        .map(age -> age.toMillis() / 1e3)
                        .orElse(Double.NaN))
                .baseUnit("seconds")
                .description("How long the oldest event has waited in the outbox; NaN while the database is away")
                .register(meters);
    }

    /** Events that wait, as of the last look and at most 100,000; empty when the database did not answer. */
    public Optional<Long> size() {
        return Optional.ofNullable(latest).map(Sample::size);
    }

    /** How long the oldest of them has waited, nothing when none waits; empty when the database did not answer. */
    public Optional<Duration> age() {
        return Optional.ofNullable(latest).map(sample -> age(sample.oldest()));
    }

    /**
     * Looks. The ids tell the order of time, so the oldest is the first in the primary key.
     *
     * @throws DataAccessException when the database does not answer
     */
    public void sample() {
        try {
            latest = jdbc.sql("""
                            select (select occurred_at from outbox order by id limit 1) as oldest,
                                   (select count(*) from (select from outbox limit :counted) as counted) as size""")
                    .param("counted", COUNTED)
                    .query((row, number) -> new Sample(
                            row.getLong("size"),
                            row.getTimestamp("oldest") == null
                                    ? null
                                    : row.getTimestamp("oldest").toInstant()))
                    .single();
        } catch (DataAccessException | TransactionException e) {
            latest = null;
            throw e;
        }
    }

    private Duration age(@Nullable Instant oldest) {
        if (oldest == null) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(oldest, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private record Sample(long size, @Nullable Instant oldest) {}
}
