package org.attendansee.api.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.api.outbox.OutboxBacklog;
import org.attendansee.api.pipeline.DetectionLag;
import org.attendansee.common.event.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

class AdmissionIT extends ApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OutboxBacklog outbox;

    @Autowired
    private DetectionLag lag;

    @Autowired
    private WaitingPhotographs waiting;

    @Autowired
    private SpoolProperties spool;

    @LocalServerPort
    private int port;

    @AfterEach
    void emptyOutbox() {
        jdbc.sql("delete from outbox where topic = 'no such topic'").update();
        outbox.sample();
    }

    @Nested
    class WhenKafkaHasBeenAwayForTooLong {

        @Test
        void photographsAreAskedToComeBackLater() {
            UUID classId = newClass();
            UUID sessionId = newSessionOf(classId);
            RestTestClient camera = bearing(newCamera(classId).get("key").asString());
            letAnEventWaitForAnHour();

            assertBusy(() -> sendOne(client, "/api/sessions/%s/images".formatted(sessionId)));
            assertBusy(() -> sendForm(client, "/api/sessions/%s/images".formatted(sessionId)));
            assertBusy(() -> sendOne(camera, "/api/camera/images"));
            assertBusy(() -> sendForm(camera, "/api/camera/images"));
            assertBusy(() ->
                    post("/api/sessions/{id}/uploads", new DirectRequest("hall.jpg", 1000, "0".repeat(64)), sessionId));
            assertThat(jdbc.sql("select count(*) from images where session_id = :id")
                            .param("id", sessionId)
                            .query(Long.class)
                            .single())
                    .isZero();
        }

        @Test
        void everythingElseIsAnswered() {
            UUID sessionId = newSession();
            letAnEventWaitForAnHour();

            get("/api/sessions/{id}/images", sessionId).expectStatus().isOk();
            post("/api/sessions/{id}/images", "{}", sessionId).expectStatus().isEqualTo(415);
        }

        @Test
        void somebodyElsesSessionStaysUnknown() {
            letAnEventWaitForAnHour();

            sendOne(client, "/api/sessions/%s/images".formatted(UUID.randomUUID()))
                    .expectStatus()
                    .isNotFound();
        }

        @Test
        void bodiesAreNotEvenAskedFor() throws IOException {
            UUID classId = newClass();
            UUID sessionId = newSessionOf(classId);
            String key = newCamera(classId).get("key").asString();
            letAnEventWaitForAnHour();

            String refused = answerBeforeTheBody(sessionId, key);
            emptyOutbox();
            String asked = answerBeforeTheBody(sessionId, key);

            assertThat(refused).startsWith("HTTP/1.1 429");
            assertThat(asked).startsWith("HTTP/1.1 100");
        }

        private String answerBeforeTheBody(UUID sessionId, String key) throws IOException {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.getOutputStream().write("""
                        POST /api/sessions/%s/images HTTP/1.1
                        Host: 127.0.0.1
                        Authorization: Bearer %s
                        Content-Type: image/jpeg
                        Content-Length: 1000000
                        Expect: 100-continue

                        """.formatted(sessionId, key)
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                byte[] start = socket.getInputStream().readNBytes(12);
                return new String(start, StandardCharsets.US_ASCII);
            }
        }
    }

    @Nested
    class WhenTooMuchWaits {

        private final UUID owner = Ids.next();

        @Test
        void forWorkersNothingMoreIsTaken() {
            await().atMost(PATIENCE).until(() -> lag.latest().isPresent());

            assertRefused(backlog(-1, 1, 1), new Sender(owner, Optional.empty()), "wait for a worker");
        }

        @Test
        void ofACameraOnlyThisCameraHasToWait() {
            UUID classId = newClass();
            JsonNode flooding = newCamera(classId);
            RestTestClient camera = bearing(flooding.get("key").asString());
            String path = "/api/sessions/%s/images".formatted(newSessionOf(classId));
            sendOne(camera, path).expectStatus().isAccepted();
            sendOne(camera, path).expectStatus().isAccepted();
            waiting.sample();
            Backlog backlog = backlog(Long.MAX_VALUE, 1_000_000, 2);

            assertRefused(backlog, new Sender(owner, Optional.of(id(flooding))), "2 photographs of this camera");
            backlog.requireRoom(new Sender(owner, Optional.of(id(newCamera(classId)))));
            backlog.requireRoom(new Sender(owner, Optional.empty()));
        }

        @Test
        void ofAnOwnerOnlyTheirClassesHaveToWait() {
            sendOne(client, "/api/sessions/%s/images".formatted(newSession()));
            waiting.sample();
            UUID administrator = jdbc.sql("select id from users where username = 'admin'")
                    .query(UUID.class)
                    .single();
            Backlog backlog = backlog(Long.MAX_VALUE, 1, 1_000_000);

            assertRefused(backlog, new Sender(administrator, Optional.empty()), "photographs of these classes");
            backlog.requireRoom(new Sender(owner, Optional.empty()));
        }

        private Backlog backlog(long maxLag, long maxPerOwner, long maxPerCamera) {
            return new Backlog(
                    outbox,
                    lag,
                    waiting,
                    new AdmissionProperties(
                            new AdmissionProperties.Backlog(
                                    Duration.ofMinutes(5), maxLag, maxPerOwner, maxPerCamera, PAUSE, PAUSE),
                            new AdmissionProperties.Requests(1, 1, 1, PAUSE)));
        }

        private void assertRefused(Backlog backlog, Sender sender, String message) {
            assertThatExceptionOfType(AdmissionRefusedException.class)
                    .isThrownBy(() -> backlog.requireRoom(sender))
                    .withMessageContaining(message);
        }

        private UUID id(JsonNode created) {
            return UUID.fromString(created.get("id").asString());
        }
    }

    @Nested
    class WhenTheDiskFails {

        /** As a disk that is full, to a client. */
        @Test
        void theUploadIsAskedToComeBackLater() throws IOException {
            UUID sessionId = newSession();
            Path aside = spool.folder().resolveSibling("aside-" + UUID.randomUUID());
            Files.move(spool.folder(), aside);
            try {
                assertNoSpace(sendOne(client, "/api/sessions/%s/images".formatted(sessionId)));
                assertNoSpace(sendForm(client, "/api/sessions/%s/images".formatted(sessionId)));
            } finally {
                Files.move(aside, spool.folder());
            }
            sendForm(client, "/api/sessions/%s/images".formatted(sessionId))
                    .expectStatus()
                    .isAccepted();
        }

        private void assertNoSpace(ResponseSpec response) {
            response.expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists(HttpHeaders.RETRY_AFTER)
                    .expectBody()
                    .jsonPath("$.type")
                    .value((String type) -> assertThat(type).matches("urn:attendansee:problem:(no-space|unavailable)"));
        }
    }

    @Test
    void leavesNothingOnDisk() throws IOException {
        UUID sessionId = newSession();
        sendForm(client, "/api/sessions/%s/images".formatted(sessionId))
                .expectStatus()
                .isAccepted();
        sendOne(client, "/api/sessions/%s/images".formatted(sessionId))
                .expectStatus()
                .isAccepted();

        await().atMost(PATIENCE).untilAsserted(() -> {
            try (Stream<Path> files = Files.list(spool.folder())) {
                assertThat(files).isEmpty();
            }
        });
    }

    @Test
    void refusesMoreFilesThanAllowed() {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        for (int i = 0; i < 501; i++) {
            parts.add("files", file(new byte[] {1}));
        }

        client.post()
                .uri("/api/sessions/{id}/images", newSession())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange()
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:too-many-files")
                .jsonPath("$.detail")
                .isEqualTo("At most 500 photos can be sent in one request.");
    }

    private UUID newSessionOf(UUID classId) {
        return create("/api/sessions", Map.of("classId", classId, "name", "Eigenvalues", "date", "2026-11-22"));
    }

    private void letAnEventWaitForAnHour() {
        jdbc.sql("insert into outbox (id, topic, record_key, type, data, occurred_at) values"
                        + " (uuidv7(), 'no such topic', 'key', 'Nothing', '{}', now() - interval '1 hour')")
                .update();
        outbox.sample();
    }

    private static void assertBusy(Supplier<ResponseSpec> request) {
        ResponseSpec response = request.get();
        response.expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(Integer.parseInt(seconds))
                        .isBetween(30, 60))
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:pipeline-busy");
    }

    private static ResponseSpec sendOne(RestTestClient sender, String path) {
        return sender.post()
                .uri(path)
                .contentType(MediaType.IMAGE_JPEG)
                .body(newPhoto("jpg", 40, 30))
                .exchange();
    }

    private static ResponseSpec sendForm(RestTestClient sender, String path) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("files", file(newPhoto("png", 40, 30)));
        return sender.post()
                .uri(path)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange();
    }

    private static ByteArrayResource file(byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "hall.png";
            }
        };
    }

    private record DirectRequest(String fileName, long sizeBytes, String sha256) {}
}
