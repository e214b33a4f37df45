package org.attendansee.api.image;

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
import tools.jackson.databind.JsonNode;

class ImageListIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID sessionId;
    private UUID otherSessionId;
    private UUID front;
    private UUID back;
    private UUID later;

    @BeforeEach
    void photograph() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
        otherSessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 2", "date", "2026-11-29"));
        front = newImage(sessionId, "PROCESSED", "Front row.jpg", "2026-11-22T08:00:00Z");
        back = newImage(sessionId, "FAILED", "back.jpg", "2026-11-22T09:00:00Z");
        later = newImage(otherSessionId, "PROCESSED", "front.png", "2026-11-29T08:00:00Z");
    }

    @Test
    void hasTheNewestOfAClassFirst() {
        assertThat(found("")).containsExactly(later, back, front);
    }

    @Test
    void isFiltered() {
        assertThat(found("&sessionId=" + sessionId)).containsExactly(back, front);
        assertThat(found("&status=FAILED")).containsExactly(back);
        assertThat(found("&failureReason=UNDECODABLE")).containsExactly(back);
        assertThat(found("&failureReason=ORIGINAL_MISSING")).isEmpty();
        assertThat(found("&uploadedFrom=2026-11-22T09:00:00Z")).containsExactly(later, back);
        assertThat(found("&uploadedTo=2026-11-22T09:00:00Z")).containsExactly(front);
        assertThat(found("&status=PROCESSED&uploadedTo=2026-11-23T00:00:00Z&sessionId=" + sessionId))
                .containsExactly(front);
        assertThat(found("&sessionId=" + newSession())).isEmpty();
    }

    @Test
    void knowsWhoUploaded() {
        String admin = json(get("/api/users/me")).path("id").asString();
        jdbc.sql("update images set uploaded_by = ?::uuid where id = ?")
                .params(admin, front)
                .update();

        assertThat(found("&uploadedBy=" + admin)).containsExactly(front);
        assertThat(found("&uploadedBy=" + UUID.randomUUID())).isEmpty();
        assertThat(json(get("/api/images/{id}", front)).path("uploadedBy").asString())
                .isEqualTo(admin);
    }

    @Test
    void isSearchedByFileName() {
        assertThat(found("&q=FRONT")).containsExactly(later, front);
        assertThat(found("&q=front row")).containsExactly(front);
        assertThat(found("&q=%")).isEmpty();
    }

    @Test
    void isSortedAndPaged() {
        assertThat(found("&sort=fileName")).containsExactly(front, back, later);
        JsonNode page = json(get("/api/images?classId={id}&sort=uploadedAt,asc&size=1&page=1", classId));

        assertThat(page.at("/content/0/id").asString()).isEqualTo(back.toString());
        assertThat(page.at("/page/totalElements").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "sort, sha256",
        "status, DONE",
        "failureReason, BAD",
        "classId, mine",
        "uploadedBy, me",
        "uploadedFrom, today",
        "uploadedTo, tomorrow"
    })
    void namesTheParameterThatIsWrong(String name, String value) {
        JsonNode problem = json(
                get("/api/images?{name}={value}", name, value).expectStatus().isBadRequest());

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(name);
        assertThat(problem.at("/errors/0/message").asString()).doesNotContain("java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classId", "sessionId"})
    void doesNotKnowOfWhatThereIsNot(String name) {
        get("/api/images?{name}={id}", name, UUID.randomUUID()).expectStatus().isNotFound();
    }

    private List<UUID> found(String query) {
        return json(get("/api/images?classId=" + classId + query))
                .path("content")
                .valueStream()
                .map(image -> UUID.fromString(image.path("id").asString()))
                .toList();
    }

    private UUID newImage(UUID session, String status, String fileName, String uploadedAt) {
        UUID id = Rows.image(jdbc, session, status);
        jdbc.sql("update images set file_name = ?, uploaded_at = ?::timestamptz where id = ?")
                .params(fileName, uploadedAt, id)
                .update();
        return id;
    }
}
