package org.attendansee.api.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.backing.TraceReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TracingIT extends ApiIT {

    private static final TraceReceiver RECEIVER = TraceReceiver.start();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
        }
    };
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();

    @Autowired
    private Environment environment;

    @BeforeEach
    void listenAsJson() {
        LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
        logging.putObject(Environment.class.getName(), environment);
        encoder.setContext(logging);
        encoder.setFormat("ecs");
        encoder.start();
        appender.setContext(logging);
        appender.start();
        logging.getLogger("org.attendansee").addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("org.attendansee")
                .detachAppender(appender);
    }

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry registry) {
        registry.add("management.opentelemetry.tracing.export.otlp.endpoint", () -> RECEIVER.endpoint()
                .toString());
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
        // This address is known too late for TracingSwitch to see it.
        registry.add("management.opentelemetry.enabled", () -> "true");
    }

    @Test
    void handsTheTraceOfAnUploadOnToKafkaAndNamesItInItsLog() {
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
        JsonNode line = lines.stream()
                .map(JsonMapper.shared()::readTree)
                .filter(logged -> logged.get("message").asString().equals("Accepted image " + imageId))
                .findFirst()
                .orElseThrow();
        assertThat(line.findValuesAsString("imageId")).containsExactly(imageId);
        assertThat(line.findValuesAsString("traceId")).containsExactly(traceId);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> RECEIVER.hasSpan(traceId, "http post /api/sessions/{sessionId}/images"));
    }
}
