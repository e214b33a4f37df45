package org.attendansee.api.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.attendansee.common.event.EventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a batch of the outbox: claim, send, wait for every acknowledgement, delete what was acknowledged. */
@Component
class OutboxBatch {

    private static final URI SOURCE = URI.create("/attendansee/api-service");

    private final JdbcClient jdbc;
    private final KafkaTemplate<String, String> kafka;
    private final OutboxProperties properties;
    private final Counter published;
    private final Counter refused;

    OutboxBatch(
            JdbcClient jdbc, KafkaTemplate<String, String> kafka, OutboxProperties properties, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.properties = properties;
        this.published = Counter.builder("attendansee.outbox.published")
                .description("Events of the outbox that Kafka has acknowledged")
                .register(meters);
        this.refused = Counter.builder("attendansee.outbox.refused")
                .description("Attempts to publish an event that Kafka did not acknowledge")
                .register(meters);
    }

    /**
     * The rows stay locked, and invisible to other relays, until their records are acknowledged. When this instance
     * dies in between, the database gives them back at once and another relay sends them again: at least once.
     */
    @Transactional
    public Result publish() {
        List<EventMessage> claimed = jdbc.sql("""
                        select id, topic, record_key, type, data, traceparent, occurred_at
                        from outbox order by id limit :limit for update skip locked""")
                .param("limit", properties.batchSize())
                .query(OutboxBatch::toMessage)
                .list();
        List<Sending> sendings = claimed.stream().map(this::send).toList();

        List<UUID> acknowledged = new ArrayList<>(sendings.size());
        List<Throwable> failures = new ArrayList<>();
        for (Sending sending : sendings) {
            try {
                sending.outcome().join();
                acknowledged.add(sending.message().id());
            } catch (CompletionException e) {
                failures.add(e);
            }
        }
        delete(acknowledged);
        published.increment(acknowledged.size());
        refused.increment(failures.size());
        return new Result(claimed.size(), acknowledged.size(), failures);
    }

    private Sending send(EventMessage message) {
        return new Sending(message, kafka.send(message.toProducerRecord(SOURCE)));
    }

    private void delete(List<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from outbox where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    private static EventMessage toMessage(ResultSet row, int rowNumber) throws SQLException {
        return new EventMessage(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("data"),
                row.getString("traceparent"));
    }

    private record Sending(EventMessage message, CompletableFuture<?> outcome) {}

    /** What one batch came to. */
    record Result(int claimed, int published, List<Throwable> failures) {

        boolean mayHaveLeftMore(int batchSize) {
            return failures.isEmpty() && claimed == batchSize;
        }
    }
}
