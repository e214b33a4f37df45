package org.attendansee.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class OperationsIT extends ApiIT {

    private static final Path DOCUMENT = Path.of("../docs/OPERATIONS.md");

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationContext context;

    @Test
    void saysToEveryoneHowEachPartIsButNotWhy() {
        JsonNode health = json(anonymous
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(health.get("components").propertyNames()).contains("db", "objectStore", "kafka");
        assertThat(health.findValues("details")).isEmpty();
        assertThat(health.get("components").get("kafka").get("status").asString())
                .isEqualTo("UP");
        assertThat(json(get("/actuator/health")).findValues("details")).isNotEmpty();
    }

    @Test
    void tracesNothingUntilThereIsAnAddressToSendTracesTo() {
        assertThat(context.getBeanNamesForType(SpanProcessor.class)).isEmpty();
        assertThat(context.getBeanNamesForType(SpanExporter.class)).isEmpty();
    }

    @Test
    void isReadyWithoutKafkaAndWithoutTheObjectStore() {
        assertThat(parts("readiness")).containsExactlyInAnyOrder("readinessState", "db");
        assertThat(parts("uploads")).containsExactlyInAnyOrder("db", "objectStore");
        anonymous
                .get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics", "/actuator/info"})
    void showsFiguresToAdministratorsAlone(String path) {
        String username = "figures-" + UUID.randomUUID();
        create("/api/users", Map.of("username", username, "password", PASSWORD, "groups", List.of("professors")));

        get(path).expectStatus().isOk();
        anonymous.get().uri(path).exchange().expectStatus().isUnauthorized();
        anonymous
                .get()
                .uri(path)
                .headers(headers -> headers.setBasicAuth(username, PASSWORD))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void countsWhatIsAcceptedAndPublished() {
        double accepted = count("attendansee.images.accepted");
        double duplicates = count("attendansee.images.duplicates");
        double published = count("attendansee.outbox.published");
        UUID sessionId = newSession();
        byte[] photo = newPhoto("jpg", 32, 32);

        for (int i = 0; i < 2; i++) {
            client.post()
                    .uri("/api/sessions/{id}/images", sessionId)
                    .header("Content-Type", "image/jpeg")
                    .body(photo)
                    .exchange()
                    .expectStatus()
                    .is2xxSuccessful();
        }

        assertThat(count("attendansee.images.accepted")).isEqualTo(accepted + 1);
        assertThat(count("attendansee.images.duplicates")).isEqualTo(duplicates + 1);
        await().untilAsserted(
                        () -> assertThat(count("attendansee.outbox.published")).isGreaterThan(published));
        assertThat(get("/actuator/prometheus")
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("attendansee_images_accepted_total", "attendansee_outbox_age_seconds");
    }

    @Test
    void measuresExactlyWhatTheDocumentSays() throws IOException {
        List<String> documented = Pattern.compile("^\\| `(attendansee\\.[a-z.]+)` \\| API ", Pattern.MULTILINE)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();

        assertThat(meters.getMeters().stream()
                        .map(meter -> meter.getId().getName())
                        .filter(name -> name.startsWith("attendansee."))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(documented);
    }

    private List<String> parts(String group) {
        return List.copyOf(json(anonymous
                        .get()
                        .uri("/actuator/health/" + group)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("components")
                .propertyNames());
    }

    private double count(String counter) {
        return meters.get(counter).counter().count();
    }
}
