package org.attendansee.worker.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.backing.TraceReceiver;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.worker.WorkerIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DirtiesContext
class OperationsIT extends WorkerIT {

    private static final Path DOCUMENT = Path.of("../docs/OPERATIONS.md");
    private static final byte[] PHOTO = LectureHall.fullHd(4, 5).draw().toJpeg(0.9f);
    private static final TraceReceiver RECEIVER = TraceReceiver.start();

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry registry) {
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", () -> RECEIVER.endpoint()
                .toString());
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
        // This address is known too late for TracingSwitch to see it.
        registry.add("management.opentelemetry.enabled", () -> "true");
    }

    @Test
    void isReadyWhenEveryPartIs() throws Exception {
        HttpResponse<String> answer = get("/actuator/health/readiness");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode components = JsonMapper.shared().readTree(answer.body()).get("components");
        assertThat(components.propertyNames())
                .containsExactlyInAnyOrder("readinessState", "db", "objectStore", "kafka", "detector");
        assertThat(components.at("/detector/details/detector").asString()).isEqualTo("cascade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "decode", "detect", "crop", "store", "write"})
    void measuresEachStage(String stage) {
        long before = meters.get("attendansee.photos.stage")
                .tag("stage", stage)
                .timer()
                .count();
        ImageUploaded event = accepted(PHOTO);

        publish(event);

        awaitStatus(event.imageId(), "PROCESSED");
        assertThat(meters.get("attendansee.photos.stage")
                        .tag("stage", stage)
                        .timer()
                        .count())
                .isGreaterThan(before);
    }

    @Test
    void countsWhatFailedByReason() throws Exception {
        publish(accepted(new byte[] {1, 2, 3}));

        await().atMost(PATIENCE)
                .until(() -> meters.get("attendansee.photos.failed")
                                .tag("reason", "UNDECODABLE")
                                .counter()
                                .count()
                        > 0);
        assertThat(get("/actuator/prometheus").body())
                .contains(
                        "attendansee_photos_failed_total{reason=\"UNDECODABLE\"}",
                        "attendansee_photos_stage_seconds_bucket{stage=\"detect\",le=\"0.1\"}");
    }

    @Test
    void measuresExactlyWhatTheDocumentSays() throws IOException {
        List<String> documented = Pattern.compile("^\\| `(attendansee\\.[a-z.]+)` \\| worker ", Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(meters.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .filter(name -> name.startsWith("attendansee."))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void goesOnWithTheTraceOfTheUploadUpToTheRowsAndTheNextEvent() {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        ImageUploaded event = accepted(PHOTO);
        ProducerRecord<String, String> message =
                codec.encode(event, "00-" + traceId + "-00f067aa0ba902b7-01").toProducerRecord(URI.create("/test"));

        events.send(message);

        awaitStatus(event.imageId(), "PROCESSED");
        await().atMost(PATIENCE)
                .until(() -> RECEIVER.hasSpan(traceId, "image-uploaded process")
                        && RECEIVER.hasSpan(traceId, "fetch")
                        && RECEIVER.hasSpan(traceId, "detect")
                        && RECEIVER.hasSpan(traceId, "write"));
        try (TopicReader topic = new TopicReader(Topics.FACES_DETECTED)) {
            assertThat(new String(
                            topic.await(event.imageId().toString())
                                    .headers()
                                    .lastHeader("traceparent")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .startsWith("00-" + traceId + "-");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
