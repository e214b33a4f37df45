package org.attendansee.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.attendansee.local.backing.Backing;
import org.awaitility.Awaitility;

/** Reads a topic from its beginning. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> messages = new ArrayList<>();

    public TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.shared().kafkaBootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for a message with the key and returns the first. */
    public ConsumerRecord<String, String> await(String key) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> read(key), found -> !found.isEmpty())
                .get(0);
    }

    /** Whether a message with the key was among those read so far. */
    public boolean has(String key) {
        return messages.stream().anyMatch(message -> key.equals(message.key()));
    }

    private List<ConsumerRecord<String, String>> read(String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
        return messages.stream().filter(message -> key.equals(message.key())).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
