package org.attendansee.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class ClassSessionIT extends ApiIT {

    @Test
    void belongsToAClass() {
        UUID classId = newClass();

        post(Map.of(
                        "classId", classId,
                        "name", "Week 1",
                        "date", "2026-11-22",
                        "startTime", "08:15",
                        "endTime", "09:45"))
                .expectStatus()
                .isCreated();

        client.get()
                .uri("/api/sessions?classId={id}", classId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.content.length()")
                .isEqualTo(1)
                .jsonPath("$.content[0].startTime")
                .isEqualTo("08:15:00");
    }

    @Test
    void needsAClassThatExists() {
        post(Map.of("classId", UUID.randomUUID(), "name", "Week 1", "date", "2026-11-22"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void namesTheFieldThatIsMissing() {
        namesField("name", Map.of("classId", newClass(), "name", " ", "date", "2026-11-22"));
    }

    @Test
    void namesTheFieldThatContradictsAnother() {
        namesField(
                "endTime",
                Map.of(
                        "classId", newClass(),
                        "name", "Week 1",
                        "date", "2026-11-22",
                        "startTime", "10:00",
                        "endTime", "09:00"));
    }

    @Test
    void refusesADateThatIsNone() {
        namesField("date", Map.of("classId", newClass(), "name", "Week 1", "date", "tomorrow"));
    }

    @Test
    void isListedWithItsCountsInThreeStatements() {
        UUID classId = newClass();
        for (int i = 0; i < 51; i++) {
            create("/api/sessions", Map.of("classId", classId, "name", "Week " + i, "date", "2026-11-22"));
        }

        List<String> sent = statements.during(() -> get("/api/sessions?classId={id}&size=50", classId)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.content.length()")
                .isEqualTo(50)
                .jsonPath("$.content[0].counts.images")
                .isEqualTo(0));

        assertThat(sent).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void isFoundByItsDate() {
        UUID classId = newClass();
        for (String date : List.of("2026-11-15", "2026-11-22", "2026-11-29")) {
            create("/api/sessions", Map.of("classId", classId, "name", date, "date", date));
        }

        assertThat(names(classId, "&from=2026-11-22")).containsExactly("2026-11-29", "2026-11-22");
        assertThat(names(classId, "&to=2026-11-22")).containsExactly("2026-11-22", "2026-11-15");
        assertThat(names(classId, "&from=2026-11-16&to=2026-11-28&q=22")).containsExactly("2026-11-22");
        assertThat(names(classId, "&from=2026-11-30")).isEmpty();
        get("/api/sessions?from=tomorrow")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("from");
    }

    private List<String> names(UUID classId, String query) {
        return json(get("/api/sessions?classId=" + classId + query))
                .path("content")
                .valueStream()
                .map(session -> session.path("name").asString())
                .toList();
    }

    @Test
    void countsItsPhotographs() {
        UUID id = newSession();
        client.post()
                .uri("/api/sessions/{id}/images", id)
                .contentType(MediaType.IMAGE_PNG)
                .body(newPhoto("png", 20, 10))
                .exchange()
                .expectStatus()
                .isAccepted();

        get("/api/sessions/{id}", id)
                .expectBody()
                .jsonPath("$.counts.images")
                .isEqualTo(1)
                .jsonPath("$.counts.unfinished")
                .isEqualTo(1);
    }

    @Test
    void isMovedByAPatchThatKeepsTheRest() {
        UUID id = create(
                "/api/sessions",
                Map.of(
                        "classId", newClass(),
                        "name", "Week 1",
                        "date", "2026-11-22",
                        "startTime", "08:15",
                        "endTime", "09:45"));

        patch("/api/sessions/{id}", "\"0\"", "{\"date\": \"2026-11-29\", \"endTime\": null}", id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Week 1")
                .jsonPath("$.date")
                .isEqualTo("2026-11-29")
                .jsonPath("$.startTime")
                .isEqualTo("08:15:00")
                .jsonPath("$.endTime")
                .doesNotExist();
        patch("/api/sessions/{id}", "\"1\"", Map.of("endTime", "07:00"), id)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("endTime");
        patch("/api/sessions/{id}", "\"0\"", Map.of("name", "Late"), id)
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void isGoneOnceDeleted() {
        UUID id = newSession();

        delete("/api/sessions/{id}", id).expectStatus().isNoContent();

        get("/api/sessions/{id}", id).expectStatus().isNotFound();
    }

    private void namesField(String field, Map<String, ?> body) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].message")
                .isNotEmpty();
    }

    private ResponseSpec post(Map<String, ?> body) {
        return client.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
