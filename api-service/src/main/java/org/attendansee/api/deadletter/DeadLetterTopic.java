package org.attendansee.api.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.attendansee.common.event.Topics;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the dead-letter topic from some place to where it ends now. Each reading has a consumer of its own and leaves
 * no trace in Kafka. Every method throws {@link org.apache.kafka.common.errors.RetriableException} when Kafka does not
 * answer.
 */
@Component
class DeadLetterTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Comparator<ConsumerRecord<String, String>> NEWEST_FIRST = Comparator.comparing(
                    (ConsumerRecord<String, String> message) -> message.timestamp())
            .thenComparing(ConsumerRecord::partition)
            .thenComparing(ConsumerRecord::offset)
            .reversed();

    private final ConsumerFactory<String, String> consumers;

    DeadLetterTopic(ConsumerFactory<String, String> consumers) {
        this.consumers = consumers;
    }

    /** @param total how many there are now, in all */
    record Newest(List<ConsumerRecord<String, String>> found, long total) {}

    /** The newest records, the very newest first. Only as many of each partition are read. */
    Newest newest(int count) {
        try (Reading reading = new Reading()) {
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            reading.read(count, some -> {
                found.addAll(some);
                keepNewest(found, count);
            });
            return new Newest(List.copyOf(found), reading.total());
        }
    }

    private static void keepNewest(List<ConsumerRecord<String, String>> found, int count) {
        found.sort(NEWEST_FIRST);
        if (found.size() > count) {
            found.subList(count, found.size()).clear();
        }
    }

    /** Hands over all records, some at a time. */
    void readAll(Consumer<List<ConsumerRecord<String, String>>> reader) {
        try (Reading reading = new Reading()) {
            reading.read(Long.MAX_VALUE, reader);
        }
    }

    private final class Reading implements AutoCloseable {

        private final org.apache.kafka.clients.consumer.Consumer<String, String> consumer;
        private final Map<TopicPartition, Long> beginnings;
        private final Map<TopicPartition, Long> ends;

        Reading() {
            Properties overrides = new Properties();
            overrides.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
            overrides.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
            overrides.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            consumer = consumers.createConsumer(null, "dead-letters", null, overrides);
            try {
                List<TopicPartition> partitions = consumer.partitionsFor(Topics.IMAGE_UPLOADED_DLT).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                consumer.assign(partitions);
                beginnings = consumer.beginningOffsets(partitions);
                ends = new HashMap<>(consumer.endOffsets(partitions));
            } catch (RuntimeException e) {
                consumer.close();
                throw e;
            }
        }

        long total() {
            return ends.keySet().stream()
                    .mapToLong(partition -> end(partition) - beginning(partition))
                    .sum();
        }

        /** @param count of the last records of each partition */
        void read(long count, Consumer<List<ConsumerRecord<String, String>>> reader) {
            ends.keySet().forEach(partition -> {
                long available = end(partition) - beginning(partition);
                consumer.seek(partition, end(partition) - Math.min(count, available));
            });
            Instant limit = Instant.now().plus(PATIENCE);
            while (ends.keySet().stream().anyMatch(partition -> consumer.position(partition) < end(partition))) {
                List<ConsumerRecord<String, String>> some = new ArrayList<>();
                consumer.poll(POLL).forEach(message -> {
                    if (message.offset() < end(new TopicPartition(message.topic(), message.partition()))) {
                        some.add(message);
                    }
                });
                if (!some.isEmpty()) {
                    reader.accept(some);
                    limit = Instant.now().plus(PATIENCE);
                } else if (Instant.now().isAfter(limit)) {
                    throw new TimeoutException("Nothing more came of " + Topics.IMAGE_UPLOADED_DLT + " in " + PATIENCE);
                }
            }
        }

        private long beginning(TopicPartition partition) {
            return Objects.requireNonNull(beginnings.get(partition));
        }

        private long end(TopicPartition partition) {
            return Objects.requireNonNull(ends.get(partition));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
