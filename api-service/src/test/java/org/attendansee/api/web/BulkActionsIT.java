package org.attendansee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class BulkActionsIT extends ApiIT {

    private static final String NOT_FOUND = "urn:attendansee:problem:not-found";

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID sessionId;
    private UUID ada;
    private UUID imageId;
    private UUID firstFace;
    private UUID secondFace;

    @BeforeEach
    void photograph() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
        ada = newStudent(classId, "Ada", "Lovelace");
        imageId = Rows.image(jdbc, sessionId, "PROCESSED");
        firstFace = Rows.face(jdbc, imageId, 0);
        secondFace = Rows.face(jdbc, imageId, 1);
    }

    @Test
    void goOnAfterWhatIsRefused() {
        UUID unknown = UUID.randomUUID();
        UUID waiting = Rows.image(jdbc, sessionId, "UPLOADED");

        JsonNode answer = bulk("images", "reprocess", waiting, unknown, imageId, imageId);

        assertThat(answer.path("done").asInt()).isEqualTo(1);
        assertThat(answer.path("refused").asInt()).isEqualTo(2);
        assertThat(outcomes(answer))
                .containsExactly(
                        waiting + " REFUSED urn:attendansee:problem:conflict",
                        unknown + " REFUSED " + NOT_FOUND,
                        imageId + " DONE ");
        get("/api/images/{id}", imageId).expectBody().jsonPath("$.status").isEqualTo("UPLOADED");
    }

    @Test
    void hideFromAProfessorWhatIsAnothers() {
        String name = "bulk-" + UUID.randomUUID();
        create("/api/users", Map.of("username", name, "password", PASSWORD));
        RestTestClient administrator = client;
        client = anonymous
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(name, PASSWORD))
                .build();
        UUID own = newClass();

        assertThat(outcomes(bulk("classes", "delete", classId, own)))
                .containsExactly(classId + " REFUSED " + NOT_FOUND, own + " DONE ");
        assertThat(outcomes(bulk("sessions", "clear", sessionId))).containsExactly(sessionId + " REFUSED " + NOT_FOUND);
        assertThat(outcomes(bulk("students", "delete", ada))).containsExactly(ada + " REFUSED " + NOT_FOUND);
        assertThat(outcomes(bulk("images", "delete", imageId))).containsExactly(imageId + " REFUSED " + NOT_FOUND);
        assertThat(outcomes(bulk("face-crops", "delete", firstFace)))
                .containsExactly(firstFace + " REFUSED " + NOT_FOUND);

        client = administrator;
        get("/api/face-crops/{id}", firstFace).expectStatus().isOk();
        get("/api/students/{id}", ada).expectStatus().isOk();
    }

    @Test
    void areWrittenDownForEachRow() {
        UUID other = Rows.image(jdbc, sessionId, "PROCESSED");

        bulk("images", "delete", imageId, other);

        assertThat(jdbc.sql(
                                "select row_id || ' ' || actor_name from audit_log where action = 'DELETE' and row_id in (?, ?)")
                        .params(imageId.toString(), other.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(imageId + " admin", other + " admin");
    }

    @Nested
    class OfEachKind {

        @Test
        void deleteImages() {
            assertDone(bulk("images", "delete", imageId));

            get("/api/images/{id}", imageId).expectStatus().isNotFound();
        }

        @Test
        void labelFacesAndTakeItBack() {
            JsonNode answer = bulk("face-crops", Map.of("action", "label", "studentId", ada), firstFace, secondFace);

            assertThat(outcomes(answer))
                    .containsExactly(firstFace + " DONE ", secondFace + " REFUSED urn:attendansee:problem:conflict");
            assertThat(json(get("/api/face-crops/{id}", firstFace))
                            .path("studentId")
                            .asString())
                    .isEqualTo(ada.toString());

            assertDone(bulk("face-crops", "unlabel", firstFace));
            assertThat(json(get("/api/face-crops?studentId={id}", ada)).path("content"))
                    .isEmpty();
        }

        @Test
        void deleteFaces() {
            assertDone(bulk("face-crops", "delete", firstFace, secondFace));

            get("/api/images/{id}", imageId)
                    .expectBody()
                    .jsonPath("$.faceCount")
                    .isEqualTo(0);
        }

        @Test
        void deleteStudents() {
            UUID grace = newStudent(classId, "Grace", "Hopper");

            assertDone(bulk("students", "delete", ada, grace));

            get("/api/students?classId={id}", classId)
                    .expectBody()
                    .jsonPath("$.content.length()")
                    .isEqualTo(0);
        }

        @Test
        void resetClearAndDeleteSessions() {
            assertDone(bulk("sessions", "reset", sessionId));
            get("/api/images/{id}", imageId).expectBody().jsonPath("$.status").isEqualTo("UPLOADED");

            assertDone(bulk("sessions", "clear", sessionId));
            get("/api/images/{id}", imageId).expectStatus().isNotFound();

            assertDone(bulk("sessions", "delete", sessionId));
            get("/api/sessions/{id}", sessionId).expectStatus().isNotFound();
        }

        @Test
        void archiveRestoreAndDeleteClasses() {
            assertDone(bulk("classes", "archive", classId));
            get("/api/classes/{id}", classId).expectBody().jsonPath("$.active").isEqualTo(false);

            assertDone(bulk("classes", "restore", classId));
            get("/api/classes/{id}", classId).expectBody().jsonPath("$.active").isEqualTo(true);

            assertDone(bulk("classes", "delete", classId));
            get("/api/classes/{id}", classId).expectStatus().isNotFound();
        }

        @Test
        void keepAccounts() {
            UUID user = create("/api/users", Map.of("username", "bulk-" + UUID.randomUUID(), "password", PASSWORD));
            UUID own = UUID.fromString(json(get("/api/users/me")).path("id").asString());

            assertDone(bulk("users", "deactivate", user));
            assertThat(userField(user, "active")).isEqualTo("false");
            assertDone(bulk("users", "activate", user));
            assertThat(userField(user, "active")).isEqualTo("true");
            assertDone(bulk("users", Map.of("action", "addToGroup", "group", "administrators"), user));
            assertThat(userField(user, "groups")).isEqualTo("[\"administrators\",\"professors\"]");
            assertDone(bulk("users", Map.of("action", "removeFromGroup", "group", "administrators"), user));
            assertThat(userField(user, "groups")).isEqualTo("[\"professors\"]");
            assertThat(outcomes(bulk("users", Map.of("action", "addToGroup", "group", "students"), user)))
                    .containsExactly(user + " REFUSED " + NOT_FOUND);
            assertThat(outcomes(bulk("users", "delete", own, user)))
                    .containsExactly(own + " REFUSED urn:attendansee:problem:conflict", user + " DONE ");
        }

        private String userField(UUID user, String field) {
            return json(get("/api/users/{id}", user)).path(field).toString();
        }

        private static void assertDone(JsonNode answer) {
            assertThat(answer.path("done").asInt()).isPositive();
            assertThat(answer.path("refused").asInt()).isZero();
        }
    }

    @Nested
    class RefuseAsAWhole {

        @ParameterizedTest
        @ValueSource(strings = {"images", "sessions", "students", "classes", "face-crops", "users"})
        void whatNobodyCanDo(String kind) {
            namesField("action", kind, Map.of("action", "paint", "ids", List.of(imageId)));
            namesField("action", kind, Map.of("ids", List.of(imageId)));
        }

        @Test
        void idsThatAreNoneOrTooMany() {
            namesField("ids", "images", Map.of("action", "delete"));
            namesField("ids", "images", Map.of("action", "delete", "ids", List.of()));
            namesField("ids.0", "images", Map.of("action", "delete", "ids", List.of("first")));
            namesField(
                    "ids",
                    "images",
                    Map.of(
                            "action",
                            "delete",
                            "ids",
                            Stream.generate(UUID::randomUUID).limit(1001).toList()));
        }

        @Test
        void whatLacksAField() {
            namesField("studentId", "face-crops", Map.of("action", "label", "ids", List.of(firstFace)));
            namesField("group", "users", Map.of("action", "addToGroup", "ids", List.of(ada)));
        }

        private void namesField(String field, String kind, Map<String, ?> request) {
            post("/api/{kind}/bulk", request, kind)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field);
        }
    }

    private JsonNode bulk(String kind, String action, UUID... ids) {
        return bulk(kind, Map.of("action", action), ids);
    }

    private JsonNode bulk(String kind, Map<String, ?> request, UUID... ids) {
        Map<String, Object> body = new HashMap<>(request);
        body.put("ids", List.of(ids));
        return json(client.post()
                .uri("/api/{kind}/bulk", kind)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static List<String> outcomes(JsonNode answer) {
        return answer.path("results")
                .valueStream()
                .map(result -> "%s %s %s"
                        .formatted(
                                result.path("id").asString(),
                                result.path("outcome").asString(),
                                result.at("/problem/type").asString("")))
                .toList();
    }
}
