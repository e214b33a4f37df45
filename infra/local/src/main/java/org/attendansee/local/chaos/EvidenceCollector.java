package org.attendansee.local.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the database, the files of the object store and the topics. */
final class EvidenceCollector {

    private static final List<String> TOPICS =
            List.of("image-uploaded", "faces-detected", "detection-failed", "image-uploaded-dlt");
    private static final Duration POLL = Duration.ofMillis(200);

    private final Rows rows;
    private final Path bucket;
    private final String bootstrapServers;

    /** @param bucket the folder of the bucket: a file for each object, named by its key */
    EvidenceCollector(Rows rows, Path bucket, String bootstrapServers) {
        this.rows = rows;
        this.bucket = bucket;
        this.bootstrapServers = bootstrapServers;
    }

    Evidence collect() throws SQLException, IOException {
        Map<String, Set<String>> topics = TOPICS.stream().collect(Collectors.toMap(Function.identity(), this::keysOn));
        return new Evidence(rows.images(), rows.faces(), ObjectFiles.sha256ByKey(bucket), topics);
    }

    private Set<String> keysOn(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> keys = new HashSet<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(message -> keys.add(message.key()));
            }
            return keys;
        }
    }
}
