package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class IdempotencyIT extends ApiIT {

    private static final ZoneId ZONE = ZoneId.of(TIME_ZONE);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdempotencyKeys keys;

    private final String key = UUID.randomUUID().toString();

    @Nested
    class ARepeatedUpload {

        @Test
        void isAnsweredWithTheFirstImage() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 32, 32);

            String first =
                    idOf(upload(client, sessionId, key, photo).expectStatus().isAccepted());
            String second =
                    idOf(upload(client, sessionId, key, photo).expectStatus().isOk());

            assertThat(second).isEqualTo(first);
            assertThat(images(sessionId)).isEqualTo(1);
        }

        @Test
        void isRefusedWithOtherBytesOrForAnotherSession() {
            UUID sessionId = newSession();
            UUID otherSessionId = newSession();
            byte[] photo = newPhoto("jpg", 32, 32);
            upload(client, sessionId, key, photo).expectStatus().isAccepted();

            assertReused(upload(client, sessionId, key, newPhoto("jpg", 32, 32)));
            assertReused(upload(client, sessionId, key, new byte[] {1}));
            assertReused(upload(client, otherSessionId, key, photo));

            assertThat(images(sessionId)).isEqualTo(1);
            assertThat(images(otherSessionId)).isZero();
        }

        @Test
        void remembersThatThePhotographWasKnownAlready() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 32, 32);
            String known = idOf(upload(client, sessionId, UUID.randomUUID().toString(), photo));

            assertThat(idOf(upload(client, sessionId, key, photo).expectStatus().isOk()))
                    .isEqualTo(known);

            assertReused(upload(client, sessionId, key, newPhoto("jpg", 32, 32)));
        }

        @Test
        void isNewWhenTheFirstWasRefused() {
            UUID sessionId = newSession();
            upload(client, sessionId, key, new byte[] {1}).expectStatus().isEqualTo(415);

            upload(client, sessionId, key, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();
        }

        @Test
        void isNewWhenTheFirstWasAnothersWithTheSameKey() {
            UUID sessionId = newSession();
            RestTestClient camera = newCameraOf(sessionId);
            upload(client, sessionId, key, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();

            upload(camera, sessionId, key, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();

            assertThat(images(sessionId)).isEqualTo(2);
        }

        @Test
        void isNewWhenTheKeyIsForgotten() {
            UUID sessionId = newSession();
            upload(client, sessionId, key, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();
            byte[] photo = newPhoto("jpg", 32, 32);
            assertReused(upload(client, sessionId, key, photo));

            clock.stopAt(Instant.now().plus(Duration.ofHours(24)));

            upload(client, sessionId, key, photo).expectStatus().isAccepted();
            upload(client, sessionId, key, photo).expectStatus().isOk();
        }

        @Test
        void isNewWhenTheImageIsDeleted() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 32, 32);
            String first = idOf(upload(client, sessionId, key, photo));
            delete("/api/images/{id}", first).expectStatus().isNoContent();

            assertThat(idOf(upload(client, sessionId, key, photo).expectStatus().isAccepted()))
                    .isNotEqualTo(first);
        }
    }

    @Nested
    class UploadsAtTheSameMoment {

        @Test
        void makeOneImageOfTheSamePhotograph() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 200, 200);

            List<String> ids = atOnce(
                    8,
                    i -> idOf(
                            upload(client, sessionId, key, photo).expectStatus().is2xxSuccessful()));

            assertThat(ids).containsOnly(ids.get(0));
            assertThat(images(sessionId)).isEqualTo(1);
        }

        @Test
        void makeOneImageOfDifferentPhotographsUnderOneKey() {
            UUID sessionId = newSession();

            List<Integer> answers = atOnce(8, i -> upload(client, sessionId, key, newPhoto("jpg", 200, 200))
                    .returnResult(byte[].class)
                    .getStatus()
                    .value());

            assertThat(answers).containsOnlyOnce(202).contains(422).hasSize(8);
            assertThat(answers.stream().filter(status -> status == 422)).hasSize(7);
            assertThat(images(sessionId)).isEqualTo(1);
        }

        private <T> List<T> atOnce(int count, IntFunction<T> upload) {
            List<CompletableFuture<T>> all = IntStream.range(0, count)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> upload.apply(i)))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    @Nested
    class TheSessionInProgress {

        private final LocalDate today = LocalDate.now(ZONE);

        @Test
        void isThatOfTheFirstUploadEvenWhenAnotherOrNoneIsInProgressByNow() {
            UUID first = newSession(newClass(), "09:00", "10:00");
            UUID classId = classOf(first);
            newSession(classId, "10:00", "11:00");
            RestTestClient camera = newCameraOf(first);
            byte[] photo = newPhoto("jpg", 32, 32);

            JsonNode accepted =
                    json(uploadAt("09:59:59", camera, photo).expectStatus().isAccepted());
            JsonNode inTheNext =
                    json(uploadAt("10:30", camera, photo).expectStatus().isOk());
            JsonNode later =
                    json(uploadAt("20:00", camera, photo).expectStatus().isOk());

            assertThat(accepted.get("sessionId").asString()).isEqualTo(first.toString());
            assertThat(inTheNext.get("id")).isEqualTo(accepted.get("id"));
            assertThat(later.get("id")).isEqualTo(accepted.get("id"));
            assertReused(uploadAt("10:30", camera, newPhoto("jpg", 32, 32)));
        }

        private ResponseSpec uploadAt(String time, RestTestClient camera, byte[] photo) {
            clock.stopAt(today.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
            return camera.post()
                    .uri("/api/camera/images")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.IMAGE_JPEG)
                    .body(photo)
                    .exchange();
        }

        private UUID newSession(UUID classId, String start, String end) {
            return create(
                    "/api/sessions",
                    Map.of(
                            "classId", classId,
                            "name", "Session",
                            "date", today.toString(),
                            "startTime", start,
                            "endTime", end));
        }
    }

    @Nested
    class AKey {

        @Test
        void mustNotBeBlankOrTooLong() {
            UUID sessionId = newSession();
            for (String bad : List.of(" ", "x".repeat(256))) {
                upload(client, sessionId, bad, newPhoto("jpg", 32, 32))
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].field")
                        .isEqualTo("Idempotency-Key");
            }
            client.post()
                    .uri("/api/sessions/{id}/images", sessionId)
                    .header("Idempotency-Key", "a", "b")
                    .contentType(MediaType.IMAGE_JPEG)
                    .body(newPhoto("jpg", 32, 32))
                    .exchange()
                    .expectStatus()
                    .isBadRequest();

            assertThat(images(sessionId)).isZero();
            upload(client, sessionId, "x".repeat(255), newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();
        }

        @Test
        void isSweptWhenItsTimeIsOver() {
            upload(client, newSession(), key, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isAccepted();

            keys.sweep();
            assertThat(kept()).isEqualTo(1);

            clock.stopAt(Instant.now().plus(Duration.ofHours(24)));
            keys.sweep();
            assertThat(kept()).isZero();
        }

        private int kept() {
            return jdbc.sql("select count(*) from idempotency_keys where key = ?")
                    .param(key)
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    class AForm {

        @Test
        void isRepeatedFileByFile() {
            UUID sessionId = newSession();
            byte[] front = newPhoto("jpg", 32, 32);
            byte[] back = newPhoto("jpg", 32, 32);
            JsonNode first = json(uploadAll(sessionId, front, new byte[] {1}, back)
                    .expectStatus()
                    .isAccepted());

            JsonNode second = json(uploadAll(sessionId, front, new byte[] {1}, back));

            assertThat(outcomes(first)).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
            assertThat(outcomes(second)).containsExactly("DUPLICATE", "REFUSED", "DUPLICATE");
            assertThat(imageIds(second)).isEqualTo(imageIds(first));
            assertThat(images(sessionId)).isEqualTo(2);
        }

        @Test
        void refusesFilesThatAreOthersThanTheFirstTime() {
            UUID sessionId = newSession();
            byte[] front = newPhoto("jpg", 32, 32);
            uploadAll(sessionId, front, newPhoto("jpg", 32, 32)).expectStatus().isAccepted();

            JsonNode second = json(uploadAll(sessionId, front, newPhoto("jpg", 32, 32))
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));

            assertThat(outcomes(second)).containsExactly("DUPLICATE", "REFUSED");
            assertThat(second.at("/files/1/problem/type").asString())
                    .isEqualTo("urn:attendansee:problem:idempotency-key-reused");
            assertThat(images(sessionId)).isEqualTo(2);
        }

        private ResponseSpec uploadAll(UUID sessionId, byte[]... photos) {
            MultipartBodyBuilder parts = new MultipartBodyBuilder();
            for (byte[] photo : photos) {
                parts.part("files", new ByteArrayResource(photo)).filename("photo");
            }
            return client.post()
                    .uri("/api/sessions/{id}/images", sessionId)
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts.build())
                    .exchange();
        }

        private static List<String> outcomes(JsonNode answer) {
            return answer.get("files")
                    .valueStream()
                    .map(file -> file.get("outcome").asString())
                    .toList();
        }

        private static List<String> imageIds(JsonNode answer) {
            return answer.get("files")
                    .valueStream()
                    .map(file -> file.at("/image/id").asString(""))
                    .toList();
        }
    }

    private RestTestClient newCameraOf(UUID sessionId) {
        return bearing(newCamera(classOf(sessionId)).get("key").asString());
    }

    private UUID classOf(UUID sessionId) {
        return UUID.fromString(
                json(get("/api/sessions/{id}", sessionId)).get("classId").asString());
    }

    private static ResponseSpec upload(RestTestClient who, UUID sessionId, String key, byte[] photo) {
        return who.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .header("Idempotency-Key", key)
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange();
    }

    private int images(UUID sessionId) {
        return jdbc.sql("select count(*) from images where session_id = ?")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }

    private static String idOf(ResponseSpec response) {
        return json(response).get("id").asString();
    }

    private static void assertReused(ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:idempotency-key-reused");
    }
}
