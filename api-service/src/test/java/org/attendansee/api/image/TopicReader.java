package org.attendansee.api.image;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.attendansee.local.backing.Backing;
import org.jspecify.annotations.Nullable;

/** Reads a topic from its beginning and remembers the newest value of each key. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, String> newest = new HashMap<>();

    TopicReader(String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backing.shared().kafkaBootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Nullable
    String valueOf(String key) {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> newest.put(message.key(), message.value()));
        return newest.get(key);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
