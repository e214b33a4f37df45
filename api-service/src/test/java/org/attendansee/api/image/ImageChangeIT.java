package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImageChangeIT extends ApiIT {

    private static final String PATH = "/api/images/{id}";

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID imageId;

    @BeforeEach
    void photograph() {
        classId = newClass();
        imageId = Rows.image(jdbc, newSession(classId), "PROCESSED");
    }

    @Test
    void givesItAnotherName() {
        String before = etag();

        patch(PATH, before, Map.of("fileName", "Front row.jpg"), imageId)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.ETAG, after -> assertThat(after).isNotEqualTo(before))
                .expectBody()
                .jsonPath("$.fileName")
                .isEqualTo("Front row.jpg")
                .jsonPath("$.status")
                .isEqualTo("PROCESSED");
        patch(PATH, before, Map.of("fileName", "Back row.jpg"), imageId)
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void noticesThatAWorkerWasFaster() {
        String before = etag();
        jdbc.sql("update images set face_count = 7 where id = ?")
                .params(imageId)
                .update();

        patch(PATH, before, Map.of("fileName", "Front row.jpg"), imageId)
                .expectStatus()
                .isEqualTo(412);
        patch(PATH, etag(), Map.of("fileName", "Front row.jpg"), imageId)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faceCount")
                .isEqualTo(7);
    }

    @Test
    void movesItToAnotherSession() {
        UUID sessionId = newSession(classId);

        patch(PATH, "*", Map.of("sessionId", sessionId), imageId)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.sessionId")
                .isEqualTo(sessionId.toString());
    }

    @Test
    void takesKnownFacesAlongOnlyWithinTheirClass() {
        UUID face = Rows.face(jdbc, imageId, 0);
        client.put()
                .uri("/api/face-crops/{id}/student", face)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", newStudent(classId, "Ada", "Lovelace")))
                .exchange()
                .expectStatus()
                .isOk();

        namesSession(409, newSession());
        patch(PATH, "*", Map.of("sessionId", newSession(classId)), imageId)
                .expectStatus()
                .isOk();
        delete("/api/face-crops/{id}/student", face);
        patch(PATH, "*", Map.of("sessionId", newSession()), imageId)
                .expectStatus()
                .isOk();
    }

    @Test
    void staysWithItsOwner() {
        UUID foreign = newSession();
        jdbc.sql("insert into users (id, username, password_hash) values (?, ?, '')")
                .params(UUID.randomUUID(), "mover-" + foreign)
                .update();
        jdbc.sql("update classes set owner_id = (select id from users where username = ?)"
                        + " where id = (select class_id from sessions where id = ?)")
                .params("mover-" + foreign, foreign)
                .update();

        namesSession(400, foreign);
        patch(PATH, "*", Map.of("sessionId", UUID.randomUUID()), imageId)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void isShownAnewWhenAFaceGotAName() {
        UUID face = Rows.face(jdbc, imageId, 0);
        String before = etag();
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        client.put()
                .uri("/api/face-crops/{id}/student", face)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", ada))
                .exchange()
                .expectStatus()
                .isOk();

        client.get()
                .uri(PATH, imageId)
                .header(HttpHeaders.IF_NONE_MATCH, before)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faces[0].studentId")
                .isEqualTo(ada.toString());
    }

    @Test
    void isNotTwiceInASession() {
        UUID sessionId = newSession(classId);
        UUID twin = Rows.image(jdbc, sessionId, "PROCESSED");
        jdbc.sql("update images set sha256 = (select sha256 from images where id = ?) where id = ?")
                .params(imageId, twin)
                .update();

        patch(PATH, "*", Map.of("sessionId", sessionId), imageId).expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"fileName, ''", "sessionId,", "sessionId, next", "status, PROCESSED"})
    void namesTheFieldThatIsWrong(String field, String value) {
        String change = "{\"%s\": %s}".formatted(field, value == null ? "null" : '"' + value + '"');

        patch(PATH, "*", change, imageId)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void wantsToKnowWhichVersionIsChanged() {
        client.patch()
                .uri(PATH, imageId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("fileName", "Front row.jpg"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
    }

    private void namesSession(int status, UUID sessionId) {
        patch(PATH, "*", Map.of("sessionId", sessionId), imageId)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sessionId");
    }

    private String etag() {
        return get(PATH, imageId).returnResult().getResponseHeaders().getETag();
    }

    private UUID newSession(UUID ofClass) {
        return create("/api/sessions", Map.of("classId", ofClass, "name", "Week", "date", "2026-11-22"));
    }
}
