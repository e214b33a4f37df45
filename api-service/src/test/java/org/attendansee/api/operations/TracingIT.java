package org.attendansee.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.backing.TraceReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class TracingIT extends ApiIT {

    private static final TraceReceiver RECEIVER = TraceReceiver.start();

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry registry) {
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", () -> RECEIVER.endpoint()
                .toString());
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
        registry.add("logging.structured.format.console", () -> "ecs");
    }

    @Test
    void handsTheTraceOfAnUploadOnToKafkaAndNamesItInItsLog(CapturedOutput output) {
        String traceId = UUID.randomUUID().toString().replace("-", "");
        UUID sessionId = newSession();

        String imageId = json(client.post()
                        .uri("/api/sessions/{id}/images", sessionId)
                        .header("Content-Type", "image/jpeg")
                        .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                        .body(newPhoto("jpg", 32, 32))
                        .exchange()
                        .expectStatus()
                        .isAccepted())
                .get("id")
                .asString();

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            ConsumerRecord<String, String> message = topic.await(imageId);
            assertThat(new String(message.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                    .startsWith("00-" + traceId + "-")
                    .doesNotContain("00f067aa0ba902b7");
        }
        JsonNode line = output.getOut()
                .lines()
                .filter(text -> text.contains("Accepted image " + imageId))
                .map(JsonMapper.shared()::readTree)
                .findFirst()
                .orElseThrow();
        assertThat(line.findValuesAsString("imageId")).containsExactly(imageId);
        assertThat(line.findValuesAsString("traceId")).containsExactly(traceId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> RECEIVER.hasSpan(traceId, "http post /api/sessions/{sessionId}/images"));
    }
}
