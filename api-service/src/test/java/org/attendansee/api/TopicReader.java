package org.attendansee.api;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
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
    private final Map<String, ConsumerRecord<String, String>> messages = new HashMap<>();

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
        awaitAll(List.of(key));
        return messages.get(key);
    }

    /** Waits until each key was seen. */
    public void awaitAll(Collection<String> keys) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(message -> messages.putIfAbsent(String.valueOf(message.key()), message));
            return messages.keySet().containsAll(keys);
        });
    }

    /** Whether a message with the key was among those read so far. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
