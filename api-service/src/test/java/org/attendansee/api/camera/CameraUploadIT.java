package org.attendansee.api.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

class CameraUploadIT extends ApiIT {

    private static final ZoneId ZONE = ZoneId.of(TIME_ZONE);

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZONE);
    private UUID classId;
    private String cameraId;
    private RestTestClient camera;

    @BeforeEach
    void install() {
        classId = newClass();
        JsonNode created = newCamera(classId);
        cameraId = created.get("id").asString();
        camera = bearing(created.get("key").asString());
    }

    @Nested
    class WithoutNamingASession {

        @Test
        void uploadsToTheOneInProgress() {
            UUID morning = session(today, "09:00", "10:00");
            UUID noon = session(today, "11:00", "12:00");
            session(today.minusDays(1), "09:00", "10:00");
            session(today.plusDays(1), null, null);

            assertThat(sessionOf(uploadAt("09:30"))).isEqualTo(morning);
            assertThat(sessionOf(uploadAt("11:59"))).isEqualTo(noon);
        }

        @Test
        void uploadsALittleBeforeItBeginsAndAfterItEnded() {
            UUID session = session(today, "09:00", "10:00");

            assertThat(sessionOf(uploadAt("08:45"))).isEqualTo(session);
            assertThat(sessionOf(uploadAt("10:14:59"))).isEqualTo(session);
            assertNoSession(uploadAt("08:44:59"));
            assertNoSession(uploadAt("10:15"));
        }

        @Test
        void prefersTheSessionThatRunsToThoseThatAreNear() {
            UUID first = session(today, "09:00", "10:00");
            UUID second = session(today, "10:00", "11:00");

            assertThat(sessionOf(uploadAt("09:50"))).isEqualTo(first);
            assertThat(sessionOf(uploadAt("10:00"))).isEqualTo(second);
        }

        @Test
        void prefersTheLastStartThenTheNewest() {
            session(today, "09:00", "12:00");
            UUID later = session(today, "10:00", "12:00");
            assertThat(sessionOf(uploadAt("11:00"))).isEqualTo(later);

            UUID newer = session(today, "10:00", "11:30");
            assertThat(sessionOf(uploadAt("11:00"))).isEqualTo(newer);
        }

        @Test
        void takesASessionWithoutTimesForItsWholeDateIfThereIsNoOther() {
            UUID wholeDay = session(today, null, null);
            UUID timed = session(today, "09:00", "10:00");

            assertThat(sessionOf(uploadAt("00:00"))).isEqualTo(wholeDay);
            assertThat(sessionOf(uploadAt("09:30"))).isEqualTo(timed);
            assertThat(sessionOf(uploadAt("10:10"))).isEqualTo(timed);
            assertThat(sessionOf(uploadAt("23:59:59"))).isEqualTo(wholeDay);
            assertNoSession(uploadAt(today.plusDays(1).atStartOfDay(ZONE).toInstant()));
        }

        @Test
        void isRefusedWhenNoSessionIsInProgress() {
            session(today.plusDays(1), null, null);

            assertNoSession(uploadAt("12:00"));
        }

        @Test
        void isRefusedWhenTheClassIsArchived() {
            session(today, null, null);
            patch("/api/classes/{id}", "*", Map.of("active", false), classId)
                    .expectStatus()
                    .isOk();

            assertProblem("class-archived", 409, uploadAt("12:00"));
        }

        @Test
        void knowsNoSessionsOfOtherClasses() {
            create("/api/sessions", Map.of("classId", newClass(), "name", "Theirs", "date", today.toString()));

            assertNoSession(uploadAt("12:00"));
        }

        @Test
        void sendsManyInAForm() {
            UUID session = session(today, null, null);

            JsonNode answer = json(camera.post()
                    .uri("/api/camera/images")
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form(newPhoto("jpg", 32, 32), newPhoto("png", 32, 32)))
                    .exchange()
                    .expectStatus()
                    .isAccepted());

            assertThat(answer.get("files")
                            .valueStream()
                            .map(file -> file.get("image").get("sessionId").asString()))
                    .containsExactly(session.toString(), session.toString());
        }
    }

    @Nested
    class NamingASession {

        @Test
        void uploadsToItWheneverItIs() {
            UUID session = session(today.minusDays(30), "09:00", "10:00");

            JsonNode image = json(upload(camera, session).expectStatus().isAccepted());

            assertThat(image.get("cameraId").asString()).isEqualTo(cameraId);
            assertThat(jdbc.sql("select uploaded_by is null from images where id = ?::uuid")
                            .param(image.get("id").asString())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void findsNoneOfOtherClasses() {
            UUID foreign = newSession();

            upload(camera, foreign).expectStatus().isNotFound();
            upload(camera, UUID.randomUUID()).expectStatus().isNotFound();
            camera.post()
                    .uri("/api/sessions/{id}/images", foreign)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form(newPhoto("jpg", 32, 32)))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }

        @Test
        void leavesPhotographsOfPeopleWithoutACamera() {
            JsonNode image = json(upload(client, session(today, null, null)));

            assertThat(image.has("cameraId")).isFalse();
        }
    }

    @Nested
    class Keys {

        @Test
        void areOfNoUseWhenUnknown() {
            assertShutOut(bearing("attc_" + "A".repeat(43)));
            assertShutOut(bearing("attc_"));
        }

        @Test
        void areOfNoUseOutsideTheHeader() {
            session(today, null, null);

            anonymous
                    .post()
                    .uri(
                            "/api/camera/images?access_token={key}",
                            newCamera(classId).get("key").asString())
                    .contentType(MediaType.IMAGE_JPEG)
                    .body(newPhoto("jpg", 32, 32))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }

        @Test
        void endWhenTheirTimeHasCome() {
            UUID session = session(today, null, null);
            Instant expiry = Instant.now().plus(Duration.ofHours(1));
            JsonNode created = json(post(
                    "/api/cameras",
                    Map.of("classId", classId, "name", "Short-lived", "keyExpiresAt", expiry.toString())));
            RestTestClient shortLived = bearing(created.get("key").asString());
            upload(shortLived, session).expectStatus().isAccepted();

            clock.stopAt(expiry);

            assertShutOut(shortLived);
        }

        @Test
        void endAtOnceWhenTheyAreReplaced() {
            UUID session = session(today, null, null);

            JsonNode replaced = json(client.post()
                    .uri("/api/cameras/{id}/key", cameraId)
                    .exchange()
                    .expectStatus()
                    .isOk());

            assertShutOut(camera);
            upload(bearing(replaced.get("key").asString()), session)
                    .expectStatus()
                    .isAccepted();
        }

        @Test
        void endAtOnceWhenTheyAreRevokedUntilThereIsANewOne() {
            UUID session = session(today, null, null);

            delete("/api/cameras/{id}/key", cameraId).expectStatus().isNoContent();
            delete("/api/cameras/{id}/key", cameraId).expectStatus().isNoContent();

            assertShutOut(camera);
            JsonNode replaced =
                    json(client.post().uri("/api/cameras/{id}/key", cameraId).exchange());
            upload(bearing(replaced.get("key").asString()), session)
                    .expectStatus()
                    .isAccepted();
        }

        @Test
        void endWithTheirCamera() {
            delete("/api/cameras/{id}", cameraId).expectStatus().isNoContent();

            assertShutOut(camera);
        }

        @Test
        void openNothingElse() {
            camera.post().uri("/api/tokens").exchange().expectStatus().isForbidden();
            camera.get().uri("/actuator/metrics").exchange().expectStatus().isForbidden();
            camera.get().uri("/no-such-path").exchange().expectStatus().isForbidden();
        }

        private void assertShutOut(RestTestClient who) {
            assertProblem("unauthenticated", 401, upload(who));
            assertProblem("unauthenticated", 401, upload(who, UUID.randomUUID()));
        }
    }

    @Nested
    class LastSeen {

        @Test
        void isWrittenOnceAMinute() {
            UUID session = session(today, null, null);
            Instant now = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
            assertThat(lastSeen()).isNull();

            clock.stopAt(now);
            upload(camera, session).expectStatus().isAccepted();
            assertThat(lastSeen()).isEqualTo(now.toString().substring(0, 19));

            clock.stopAt(now.plusSeconds(59));
            assertThat(statements.during(() -> upload(camera, session)))
                    .isNotEmpty()
                    .noneMatch(sql -> sql.startsWith("update cameras"));
            assertThat(lastSeen()).isEqualTo(now.toString().substring(0, 19));

            clock.stopAt(now.plusSeconds(60));
            upload(camera, session).expectStatus().isAccepted();
            assertThat(lastSeen()).isEqualTo(now.plusSeconds(60).toString().substring(0, 19));
        }

        @Test
        void isNoNewVersion() {
            String etag = get("/api/cameras/{id}", cameraId)
                    .returnResult(byte[].class)
                    .getResponseHeaders()
                    .getETag();

            upload(camera, session(today, null, null)).expectStatus().isAccepted();

            patch("/api/cameras/{id}", etag, Map.of("name", "Renamed"), cameraId)
                    .expectStatus()
                    .isOk();
            assertThat(lastSeen()).isNotNull();
        }

        /** To the second. */
        private @Nullable String lastSeen() {
            JsonNode seen = json(get("/api/cameras/{id}", cameraId)).path("lastSeenAt");
            return seen.isMissingNode() ? null : seen.asString().substring(0, 19);
        }
    }

    private UUID session(LocalDate date, @Nullable String start, @Nullable String end) {
        clock.goOn();
        Map<String, Object> body = new HashMap<>();
        body.put("classId", classId);
        body.put("name", "Session");
        body.put("date", date.toString());
        body.put("startTime", start);
        body.put("endTime", end);
        return create("/api/sessions", body);
    }

    private ResponseSpec uploadAt(String time) {
        return uploadAt(today.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant());
    }

    private ResponseSpec uploadAt(Instant time) {
        clock.stopAt(time);
        return upload(camera);
    }

    private static ResponseSpec upload(RestTestClient who) {
        return who.post()
                .uri("/api/camera/images")
                .contentType(MediaType.IMAGE_JPEG)
                .body(newPhoto("jpg", 32, 32))
                .exchange();
    }

    private static ResponseSpec upload(RestTestClient who, UUID sessionId) {
        return who.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .contentType(MediaType.IMAGE_JPEG)
                .body(newPhoto("jpg", 32, 32))
                .exchange();
    }

    private static MultiValueMap<String, HttpEntity<?>> form(byte[]... photos) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        for (byte[] photo : photos) {
            parts.part("files", new ByteArrayResource(photo)).filename("photo");
        }
        return parts.build();
    }

    private static UUID sessionOf(ResponseSpec accepted) {
        JsonNode image =
                json(accepted.expectStatus().isAccepted().expectHeader().exists(HttpHeaders.LOCATION));
        return UUID.fromString(image.get("sessionId").asString());
    }

    private static void assertNoSession(ResponseSpec response) {
        assertProblem("no-session-in-progress", 409, response);
    }

    private static void assertProblem(String name, int status, ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:" + name)
                .jsonPath("$.detail")
                .isNotEmpty();
    }
}
