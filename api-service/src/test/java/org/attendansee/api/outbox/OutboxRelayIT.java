package org.attendansee.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

class OutboxRelayIT extends ApiIT {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxBatch batch;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void publishesWhatWasCommittedAsACloudEvent() {
        ImageUploaded event = event();

        transactions.executeWithoutResult(transaction -> outbox.append(event));

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            ConsumerRecord<String, String> message = topic.await(event.key());
            assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(message, "ce_type")).isEqualTo("ImageUploaded");
            assertThat(header(message, "ce_source")).isEqualTo("/attendansee/api-service");
            assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
            assertThat(header(message, "content-type")).isEqualTo("application/json");
        }
    }

    @Test
    void publishesNothingOfATransactionThatRolledBack() {
        ImageUploaded lost = event();
        ImageUploaded next = event();

        transactions.executeWithoutResult(transaction -> {
            outbox.append(lost);
            transaction.setRollbackOnly();
        });
        transactions.executeWithoutResult(transaction -> outbox.append(next));

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.await(next.key());
            assertThat(topic.has(lost.key())).isFalse();
        }
    }

    @Test
    void takesEventsOnlyInsideATransaction() {
        assertThatThrownBy(() -> outbox.append(event())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void emptiesTheOutboxWhenManyRelaysWorkAtOnce() {
        List<ImageUploaded> events =
                Stream.generate(OutboxRelayIT::event).limit(2_000).toList();
        transactions.executeWithoutResult(transaction -> events.forEach(outbox::append));

        Stream.generate(() -> batch).limit(4).parallel().forEach(OutboxBatch::publish);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.sql("select count(*) from outbox")
                        .query(Long.class)
                        .single())
                .isZero());
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.awaitAll(events.stream().map(ImageUploaded::key).toList());
        }
    }

    private static ImageUploaded event() {
        return new ImageUploaded(Ids.next(), Ids.next(), "images/x/original", 1, "0".repeat(64), 1);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
