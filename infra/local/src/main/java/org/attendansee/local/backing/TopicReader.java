package org.attendansee.local.backing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic of the shared backing from its beginning, counts the records of each key and keeps the first. */
public final class TopicReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, ConsumerRecord<String, String>> first = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    public TopicReader(String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.shared().kafkaBootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Waits for a record with the key and returns the first.
     *
     * @throws AssertionError when none came within 30 seconds
     */
    public ConsumerRecord<String, String> await(String key) {
        awaitAll(List.of(key));
        return Objects.requireNonNull(first.get(key));
    }

    /**
     * Waits until each key was seen.
     *
     * @throws AssertionError when one was not within 30 seconds
     */
    public void awaitAll(Collection<String> keys) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!first.keySet().containsAll(keys)) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("Not every one of %s came on %s".formatted(keys, topic));
            }
            consumer.poll(POLL).forEach(this::keep);
        }
    }

    /**
     * Waits for a record with the key whose value is as wanted, among those that were not read yet.
     *
     * @throws AssertionError when none came within 30 seconds
     */
    public void await(String key, Predicate<String> wanted) {
        Instant limit = Instant.now().plus(PATIENCE);
        boolean found = false;
        while (!found) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("No record of %s on %s was as wanted".formatted(key, topic));
            }
            for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                keep(message);
                found |= key.equals(message.key()) && message.value() != null && wanted.test(message.value());
            }
        }
    }

    private void keep(ConsumerRecord<String, String> message) {
        String key = String.valueOf(message.key());
        first.putIfAbsent(key, message);
        counts.merge(key, 1, Integer::sum);
    }

    /** How many records with the key were among those read so far. */
    public int count(String key) {
        return counts.getOrDefault(key, 0);
    }

    /** Whether a record with the key was among those read so far. */
    public boolean has(String key) {
        return first.containsKey(key);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
