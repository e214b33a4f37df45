package org.attendansee.api.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.DetectionFailed;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.common.event.WorkerHeartbeat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@TestPropertySource(
        properties = {
            "attendansee.pipeline.sample-interval=500ms",
            "attendansee.pipeline.heartbeat=500ms",
            "attendansee.pipeline.max-streams-per-user=100"
        })
class PipelineIT extends ApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private EventCodec codec;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final List<EventReader> readers = new CopyOnWriteArrayList<>();
    private UUID sessionId;
    private String ownerToken;
    private String otherToken;

    @BeforeEach
    void giveASessionToAProfessor() {
        UUID ownerId = newProfessor("watching-owner");
        newProfessor("watching-other");
        ownerToken = token("watching-owner");
        otherToken = token("watching-other");
        sessionId = newSession();
        jdbc.sql("update classes set owner_id = ? where id = (select class_id from sessions where id = ?)")
                .params(ownerId, sessionId)
                .update();
    }

    @AfterEach
    void stopReading() {
        readers.forEach(EventReader::close);
        await().atMost(PATIENCE).until(() -> streams() == 0);
    }

    @Test
    void showsToTheOwnerAndToAdministratorsWhatHappenedToPhotographs() {
        UUID processed = Ids.next();
        UUID failed = Ids.next();

        publish(uploaded(processed), uploaded(failed), detected(processed), detected(processed));
        publish(new DetectionFailed(failed, sessionId, FailureReason.UNDECODABLE, "worker-1"));

        JsonNode snapshot = await().atMost(PATIENCE)
                .until(
                        () -> snapshot(bearing(ownerToken)),
                        found -> found.get("events").size() == 4);
        assertThat(snapshot.get("events").valueStream().map(event -> event.get("type")
                        .asString()))
                .containsExactlyInAnyOrder("ImageUploaded", "ImageUploaded", "FacesDetected", "DetectionFailed");
        JsonNode summary = snapshot.get("summary");
        assertThat(summary.get("minutes").size()).isEqualTo(60);
        assertThat(sum(summary, "accepted")).isEqualTo(2);
        assertThat(sum(summary, "processed")).as("announced twice").isEqualTo(1);
        assertThat(sum(summary, "failed")).isEqualTo(1);
        assertThat(summary.get("failures").get("UNDECODABLE").asInt()).isEqualTo(1);
        assertThat(imageIds(snapshot(client))).contains(processed, failed);
        assertThat(snapshot(bearing(otherToken)).get("events").size()).isZero();
        assertThat(sum(snapshot(bearing(otherToken)).get("summary"), "accepted"))
                .isZero();
    }

    @Test
    void saysHowMuchWaitsForWorkersAndForKafka() {
        long before = await().atMost(PATIENCE)
                .until(() -> snapshot(client).get("summary"), summary -> summary.has("lag"))
                .get("lag")
                .asLong();

        publish(uploaded(Ids.next()), uploaded(Ids.next()), uploaded(Ids.next()));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(snapshot(client).at("/summary/lag").asLong()).isGreaterThanOrEqualTo(before + 3));
        assertThat(meters.get("attendansee.detection.lag").gauge().value()).isGreaterThanOrEqualTo(before + 3);
        jdbc.sql("insert into outbox (id, topic, record_key, type, data, occurred_at) values"
                        + " (uuidv7(), 'no such topic', 'key', 'Nothing', '{}', now() - interval '1 hour')")
                .update();
        try {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(snapshot(client).at("/summary/outboxSize").asLong()).isPositive();
                assertThat(snapshot(client).at("/summary/outboxAgeSeconds").asDouble())
                        .isBetween(3_600.0, 3_700.0);
                assertThat(meters.get("attendansee.outbox.age").gauge().value()).isBetween(3_600.0, 3_700.0);
            });
        } finally {
            jdbc.sql("delete from outbox where topic = 'no such topic'").update();
        }
    }

    @Test
    void showsWorkersUntilTheyLeave() {
        String id = "worker-" + UUID.randomUUID();

        publish(new WorkerHeartbeat(
                id,
                "host",
                "yunet",
                2,
                1,
                5,
                0,
                0.5,
                clock.instant(),
                clock.instant(),
                Duration.ofHours(1).toMillis(),
                List.of("objectStore")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        json(get("/api/pipeline/workers")).findValuesAsString("workerId"))
                .contains(id));
        assertThat(json(get("/api/pipeline/workers")).toString()).contains("\"waitingFor\":[\"objectStore\"]");
        kafka.send("worker-heartbeat", id, null).join();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        json(get("/api/pipeline/workers")).findValuesAsString("workerId"))
                .doesNotContain(id));
    }

    @Test
    void streamsToAHundredReadersFromOneConsumer() {
        Set<String> consumers = consumers();
        List<EventReader> all =
                IntStream.range(0, 100).mapToObj(i -> reader(ownerToken, null)).toList();
        await().atMost(PATIENCE).until(() -> streams() == 100);
        UUID imageId = Ids.next();

        List<String> asked = statements.during(() -> {
            publish(uploaded(imageId), detected(imageId));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(all).allSatisfy(reader -> assertThat(reader.events(imageId))
                            .extracting(event -> event.get("type").asString())
                            .containsExactlyInAnyOrder("ImageUploaded", "FacesDetected")));
        });

        assertThat(consumers).singleElement().asString().contains("pipeline-monitor");
        assertThat(consumers()).isEqualTo(consumers);
        assertThat(asked.stream().filter(sql -> sql.contains("owner_id"))).hasSizeLessThanOrEqualTo(2);
        assertThat(reader(otherToken, null))
                .as("for somebody else there is room")
                .isNotNull();
        bearing(ownerToken)
                .get()
                .uri("/api/pipeline/events")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:too-many-streams");
    }

    @Test
    void streamsToAProfessorOnlyWhatIsTheirs() {
        EventReader owner = reader(ownerToken, null);
        EventReader other = reader(otherToken, null);
        await().atMost(PATIENCE).until(() -> streams() == 2);
        UUID hidden = Ids.next();
        UUID shown = Ids.next();
        UUID othersSession = newSession();
        jdbc.sql("update classes set owner_id = (select id from users where username = 'watching-other')"
                        + " where id = (select class_id from sessions where id = ?)")
                .params(othersSession)
                .update();

        publish(uploaded(hidden));
        publish(new ImageUploaded(shown, othersSession, "images/x/original", 1, "0".repeat(64), 1));

        await().atMost(PATIENCE).until(() -> !other.events(shown).isEmpty());
        await().atMost(PATIENCE).until(() -> !owner.events(hidden).isEmpty());
        assertThat(other.events(hidden)).isEmpty();
        assertThat(owner.events(shown)).isEmpty();
    }

    @Test
    void goesOnAfterTheLastEventThatAReaderHas() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        EventReader before = reader(ownerToken, null);
        await().atMost(PATIENCE).until(() -> streams() == 1);
        publish(uploaded(first));
        await().atMost(PATIENCE).until(() -> !before.events(first).isEmpty());
        before.close();
        publish(uploaded(second));
        await().atMost(PATIENCE)
                .until(() -> imageIds(snapshot(bearing(ownerToken))).contains(second));

        EventReader after =
                reader(ownerToken, before.events(first).get(0).get("id").asString());

        await().atMost(PATIENCE).until(() -> !after.events(second).isEmpty());
        assertThat(after.events(first)).isEmpty();
        await().atMost(PATIENCE).until(() -> after.comments() > 1 && after.summaries() > 1);
    }

    private ImageUploaded uploaded(UUID imageId) {
        return new ImageUploaded(imageId, sessionId, "images/x/original", 1, "0".repeat(64), 1);
    }

    private FacesDetected detected(UUID imageId) {
        return new FacesDetected(imageId, sessionId, 100, 100, 3, "yunet", "worker-1", 20);
    }

    private void publish(PipelineEvent... events) {
        Stream.of(events)
                .map(event -> kafka.send(codec.encode(event, null).toProducerRecord(URI.create("/test"))))
                .toList()
                .forEach(sending -> sending.join());
    }

    private EventReader reader(String token, String lastEventId) {
        EventReader reader =
                EventReader.open(URI.create("http://127.0.0.1:" + port + "/api/pipeline/events"), token, lastEventId);
        readers.add(reader);
        return reader;
    }

    private double streams() {
        return meters.get("attendansee.pipeline.streams").gauge().value();
    }

    /** By the meters that every Kafka consumer of this service has. */
    private Set<String> consumers() {
        return meters.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("kafka.consumer."))
                .map(meter -> String.valueOf(meter.getId().getTag("client.id")))
                .collect(Collectors.toSet());
    }

    private static JsonNode snapshot(RestTestClient who) {
        return json(who.get().uri("/api/pipeline").exchange().expectStatus().isOk());
    }

    private static int sum(JsonNode summary, String field) {
        return summary.get("minutes")
                .valueStream()
                .mapToInt(minute -> minute.get(field).asInt())
                .sum();
    }

    private static Set<UUID> imageIds(JsonNode snapshot) {
        return snapshot.get("events")
                .valueStream()
                .map(event -> UUID.fromString(event.get("imageId").asString()))
                .collect(Collectors.toSet());
    }

    private UUID newProfessor(String username) {
        jdbc.sql("delete from users where username = ?").params(username).update();
        return create(
                "/api/users", Map.of("username", username, "password", PASSWORD, "groups", List.of("professors")));
    }

    private String token(String username) {
        return json(anonymous
                        .post()
                        .uri("/api/tokens")
                        .headers(headers -> headers.setBasicAuth(username, PASSWORD))
                        .exchange())
                .get("access_token")
                .asString();
    }
}
