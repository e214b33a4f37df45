package org.attendansee.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.common.storage.StorageProperties;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.stack.ObjectStoreServer;
import org.attendansee.local.stack.Secrets;
import org.attendansee.local.stack.StackPorts;
import org.attendansee.worker.WorkerIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A worker whose object store is its own, so that it can be taken away. */
@DirtiesContext
class OutagePauseIT extends WorkerIT {

    private static final String WORKER = "worker-without-store";
    private static final byte[] PHOTO = new LectureHall(640, 480, 3, 7).draw().toJpeg(0.9f);
    private static final ObjectStoreServer STORE = startStore();

    @Autowired
    private KafkaListenerEndpointRegistry listeners;

    @LocalServerPort
    private int port;

    private static ObjectStoreServer startStore() {
        try {
            ObjectStoreServer server = new ObjectStoreServer(
                    Files.createTempDirectory("attendansee-store-"),
                    StackPorts.free().objectStore(),
                    Secrets.generate());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void ownName(DynamicPropertyRegistry registry) {
        registry.add("attendansee.worker.id", () -> WORKER);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnStore {

        /** The properties of the backing cannot be overridden: those of a superclass come last. */
        @Bean
        @Primary
        StorageProperties ownStore() {
            return new StorageProperties(
                    STORE.endpoint(),
                    null,
                    STORE.accessKey(),
                    STORE.secretKey(),
                    "us-east-1",
                    "attendansee",
                    Duration.ofSeconds(10),
                    64);
        }
    }

    @AfterAll
    static void stopStore() {
        STORE.stop();
    }

    @Test
    void takesNothingWhileTheObjectStoreIsAwayAndSaysSoAndGoesOnByItself() throws Exception {
        ImageUploaded event = accepted(PHOTO);
        STORE.kill();

        try (TopicReader heartbeats = new TopicReader(Topics.WORKER_HEARTBEAT)) {
            heartbeats.await(WORKER, heartbeat -> heartbeat.contains("\"waitingFor\":[\"objectStore\"]"));
        }
        await().atMost(PATIENCE).until(this::consumers, count -> count == 0);
        assertThat(readiness()).isEqualTo(503);
        publish(event);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).untilAsserted(() -> assertThat(row(event.imageId()))
                .containsEntry("status", "UPLOADED"));
        assertThat(consumers()).isZero();

        STORE.start();

        awaitStatus(event.imageId(), "PROCESSED");
        try (TopicReader heartbeats = new TopicReader(Topics.WORKER_HEARTBEAT)) {
            heartbeats.await(
                    WORKER, heartbeat -> heartbeat.contains("\"done\":1,") && heartbeat.contains("\"waitingFor\":[]"));
        }
        assertThat(readiness()).isEqualTo(200);
    }

    private int consumers() {
        return listeners.getListenerContainers().stream()
                .map(MessageListenerContainer::metrics)
                .mapToInt(metrics -> metrics.size())
                .sum();
    }

    private int readiness() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
