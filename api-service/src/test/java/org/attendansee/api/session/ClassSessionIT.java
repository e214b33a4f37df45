package org.attendansee.api.session;

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
        post(Map.of("classId", newClass(), "name", "Week 1", "date", "tomorrow"))
                .expectStatus()
                .isBadRequest();
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
