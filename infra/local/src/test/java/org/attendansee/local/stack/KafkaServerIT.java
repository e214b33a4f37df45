package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.KafkaShareConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaServerIT {

    @TempDir
    private static Path folder;

    private KafkaServer kafka;

    @BeforeAll
    void start() {
        StackPorts ports = StackPorts.free();
        kafka = new KafkaServer(folder, ports.kafka(), ports.kafkaController());
        kafka.start();
    }

    @AfterAll
    void stop() {
        kafka.stop();
    }

    @Test
    void keepsAnAcknowledgedRecordWhenItIsKilled() throws Exception {
        createTopic("crash");
        send("crash", "before the crash");

        kafka.kill();
        kafka.start();

        assertThat(readAll("crash")).containsExactly("before the crash");
    }

    @Test
    void keepsItsRecordsWhenItIsStoppedWhileAClientIsConnected() throws Exception {
        createTopic("stop");
        send("stop", "before the stop");

        kafka.restart();

        assertThat(readAll("stop")).containsExactly("before the stop");
    }

    @Test
    void sharesATopicAmongTheMembersOfAShareGroup() throws Exception {
        createTopic("shared");
        resetGroupToEarliest("detection");
        send("shared", "taken by one");

        try (KafkaShareConsumer<String, String> member = new KafkaShareConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "detection"),
                new StringDeserializer(),
                new StringDeserializer())) {
            member.subscribe(List.of("shared"));
            List<String> taken = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                member.poll(Duration.ofMillis(500)).forEach(record -> taken.add(record.value()));
                return !taken.isEmpty();
            });

            assertThat(taken).containsExactly("taken by one");
        }
    }

    private void createTopic(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
        }
    }

    private void resetGroupToEarliest(String group) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            AlterConfigOp earliest =
                    new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.GROUP, group), List.of(earliest)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private void send(String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
        }
    }

    private List<String> readAll(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return consumer.position(partition) >= end;
            });
            return values;
        }
    }
}
