package org.attendansee.api.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class FaceListIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID sessionId;
    private UUID otherSessionId;
    private UUID ada;
    private UUID imageId;
    private UUID first;
    private UUID second;
    private UUID later;

    @BeforeEach
    void photograph() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
        otherSessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 2", "date", "2026-11-29"));
        ada = newStudent(classId, "Ada", "Lovelace");
        imageId = Rows.image(jdbc, sessionId, "PROCESSED");
        first = Rows.face(jdbc, imageId, 0);
        second = Rows.face(jdbc, imageId, 1);
        later = Rows.face(jdbc, Rows.image(jdbc, otherSessionId, "PROCESSED"), 0);
        change(first, "student_id = '" + ada + "'");
        change(second, "detection_score = 0.7");
        change(later, "detector = 'haar'");
    }

    @Test
    void goesThroughPhotographsFromTheNewest() {
        assertThat(found("")).containsExactly(later, first, second);
        assertThat(found("&sort=imageId,asc")).containsExactly(first, second, later);
    }

    @Test
    void isFiltered() {
        assertThat(found("&sessionId=" + sessionId)).containsExactly(first, second);
        assertThat(found("&imageId=" + imageId)).containsExactly(first, second);
        assertThat(found("&sessionId=" + otherSessionId + "&imageId=" + imageId))
                .isEmpty();
        assertThat(found("&studentId=" + ada)).containsExactly(first);
        assertThat(found("&unknown=true")).containsExactly(later, second);
        assertThat(found("&unknown=false")).containsExactly(first);
        assertThat(found("&detector=haar")).containsExactly(later);
        assertThat(found("&minScore=0.9")).containsExactly(later, first);
        assertThat(found("&minScore=0.9&detector=yunet&unknown=true")).isEmpty();
    }

    @Test
    void saysHowManyThereAreWhereItKnows() {
        assertThat(page("").path("totalElements").asInt()).isEqualTo(3);
        assertThat(page("&imageId=" + imageId).path("totalElements").asInt()).isEqualTo(2);
        assertThat(page("&unknown=true").has("totalElements")).isFalse();
    }

    @Test
    void goesOnPageByPage() {
        assertThat(found("&size=2")).containsExactly(later, first);
        assertThat(found("&size=2&page=1")).containsExactly(second);
        assertThat(page("&size=2").path("hasNext").asBoolean()).isTrue();
        assertThat(page("&size=2&page=1").path("hasNext").asBoolean()).isFalse();
        assertThat(page("&size=3").path("hasNext").asBoolean()).isFalse();
    }

    @Test
    void showsAFaceLikeItsOwnRoute() {
        assertThat(json(get("/api/face-crops?studentId={id}", ada)).at("/content/0"))
                .isEqualTo(json(get("/api/face-crops/{id}", first)));
    }

    @Test
    void hasForAProfessorOnlyWhatIsTheirs() {
        String name = "faces-" + UUID.randomUUID();
        UUID professorId = create("/api/users", Map.of("username", name, "password", PASSWORD));
        RestTestClient professor = anonymous
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(name, PASSWORD))
                .build();

        assertThat(json(professor.get().uri("/api/face-crops").exchange())
                        .at("/page/totalElements")
                        .asInt())
                .isZero();
        professor
                .get()
                .uri("/api/face-crops?classId={id}", classId)
                .exchange()
                .expectStatus()
                .isNotFound();
        professor
                .get()
                .uri("/api/face-crops?studentId={id}", ada)
                .exchange()
                .expectStatus()
                .isNotFound();
        jdbc.sql("update classes set owner_id = ? where id = ?")
                .params(professorId, classId)
                .update();
        assertThat(json(professor.get().uri("/api/face-crops").exchange())
                        .at("/page/totalElements")
                        .asInt())
                .isEqualTo(3);
        assertThat(json(professor.get().uri("/api/images").exchange())
                        .at("/page/totalElements")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "sort, detectionScore",
        "minScore, 1.1",
        "minScore, -1",
        "minScore, high",
        "unknown, perhaps",
        "imageId, none",
        "page, 10001"
    })
    void namesTheParameterThatIsWrong(String name, String value) {
        get("/api/face-crops?size=1&{name}={value}", name, value)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classId", "sessionId", "imageId", "studentId"})
    void doesNotKnowOfWhatThereIsNot(String name) {
        get("/api/face-crops?{name}={id}", name, UUID.randomUUID())
                .expectStatus()
                .isNotFound();
    }

    private void change(UUID face, String assignment) {
        jdbc.sql("update face_crops set " + assignment + " where id = ?")
                .params(face)
                .update();
    }

    private List<UUID> found(String query) {
        return json(get("/api/face-crops?classId=" + classId + query))
                .path("content")
                .valueStream()
                .map(face -> UUID.fromString(face.path("id").asString()))
                .toList();
    }

    private JsonNode page(String query) {
        return json(get("/api/face-crops?classId=" + classId + query)).path("page");
    }
}
