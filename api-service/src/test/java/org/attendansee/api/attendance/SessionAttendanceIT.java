package org.attendansee.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class SessionAttendanceIT extends ApiIT {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID sessionId;
    private UUID ada;
    private UUID alan;
    private UUID emmy;

    @BeforeEach
    void enrol() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
        alan = newStudent(classId, "Alan", "Turing");
        ada = newStudent(classId, "Ada", "Lovelace");
        emmy = newStudent(classId, "Emmy", "Noether");
    }

    @Test
    void saysNothingOfASessionThatWasNotHeld() {
        JsonNode list = attendance("");

        assertThat(list.path("held").asBoolean()).isFalse();
        assertThat(list.path("counts").toString()).isEqualTo("{\"present\":0,\"absent\":0,\"excused\":0}");
        assertThat(statuses(list)).containsExactly("Lovelace ", "Noether ", "Turing ");
    }

    @Test
    void findsWhoHasAFacePresentAndTheOthersAbsent() {
        UUID first = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID second = Rows.image(jdbc, sessionId, "PROCESSED");
        label(Rows.face(jdbc, first, 0), ada);
        UUID best = Rows.face(jdbc, second, 0);
        jdbc.sql("update face_crops set quality = 0.9 where id = ?").param(best).update();
        label(best, ada);
        Rows.face(jdbc, second, 1);

        JsonNode list = attendance("");

        assertThat(list.path("held").asBoolean()).isTrue();
        assertThat(list.path("unknownFaces").asInt()).isEqualTo(1);
        assertThat(list.path("counts").toString())
                .isEqualTo("{\"present\":1,\"absent\":2,\"excused\":0,\"percentage\":33.3}");
        assertThat(statuses(list))
                .containsExactly("Lovelace PRESENT FACES", "Noether ABSENT FACES", "Turing ABSENT FACES");
        assertThat(list.at("/content/0/images").asInt()).isEqualTo(2);
        assertThat(list.at("/content/0/faceCropId").asString()).isEqualTo(best.toString());
        assertThat(list.at("/content/0/imageId").asString()).isEqualTo(second.toString());
        assertThat(list.at("/content/1").has("faceCropId")).isFalse();
        assertThat(list.at("/content/1").has("imageId")).isFalse();
    }

    @Test
    void letsADecisionGoBeforeFacesWhichStayVisible() {
        label(Rows.face(jdbc, Rows.image(jdbc, sessionId, "PROCESSED"), 0), ada);
        clock.stopAt(NOON);

        decide(ada, Map.of("status", "ABSENT", "note", "Her sister's photo"))
                .expectStatus()
                .isNoContent();

        JsonNode entry = attendance("?q=love").at("/content/0");
        assertThat(entry.path("status").asString()).isEqualTo("ABSENT");
        assertThat(entry.path("source").asString()).isEqualTo("MANUAL");
        assertThat(entry.path("images").asInt()).isEqualTo(1);
        assertThat(entry.path("decision").toString())
                .isEqualTo(
                        "{\"status\":\"ABSENT\",\"note\":\"Her sister's photo\",\"decidedBy\":\"%s\",\"decidedByName\":\"admin\",\"decidedAt\":\"2026-11-22T12:00:00Z\"}"
                                .formatted(json(get("/api/users/me")).path("id").asString()));
        assertThat(attendance("").path("counts").toString())
                .isEqualTo("{\"present\":0,\"absent\":3,\"excused\":0,\"percentage\":0.0}");
    }

    @Test
    void isDecidedOnceHoweverOftenItIsSaid() {
        clock.stopAt(NOON);
        decide(ada, Map.of("status", "PRESENT"));
        clock.stopAt(NOON.plusSeconds(60));

        decide(ada, Map.of("status", "PRESENT")).expectStatus().isNoContent();
        assertThat(decidedAt()).isEqualTo("2026-11-22T12:00:00Z");

        decide(ada, Map.of("status", "PRESENT", "note", "Late")).expectStatus().isNoContent();
        assertThat(decidedAt()).isEqualTo("2026-11-22T12:01:00Z");
        assertThat(jdbc.sql("select action from audit_log where table_name = 'manual_attendance' and row_id ="
                                + " (select id::text from manual_attendance where session_id = ?) order by id")
                        .param(sessionId)
                        .query(String.class)
                        .list())
                .containsExactly("INSERT", "UPDATE");
    }

    @Test
    void isTakenBackHoweverOften() {
        decide(ada, Map.of("status", "PRESENT"));

        delete("/api/sessions/{id}/attendance/{student}", sessionId, ada)
                .expectStatus()
                .isNoContent();
        delete("/api/sessions/{id}/attendance/{student}", sessionId, ada)
                .expectStatus()
                .isNoContent();

        assertThat(statuses(attendance(""))).containsExactly("Lovelace ", "Noether ", "Turing ");
    }

    @Test
    void excusesInAdvanceWithoutMakingOthersAbsent() {
        decide(ada, Map.of("status", "EXCUSED"));

        assertThat(attendance("").path("held").asBoolean()).isFalse();
        assertThat(statuses(attendance(""))).containsExactly("Lovelace EXCUSED MANUAL", "Noether ", "Turing ");

        decide(alan, Map.of("status", "PRESENT"));
        assertThat(statuses(attendance("")))
                .containsExactly("Lovelace EXCUSED MANUAL", "Noether ABSENT FACES", "Turing PRESENT MANUAL");
    }

    @Test
    void isFilteredSortedAndPaged() {
        label(Rows.face(jdbc, Rows.image(jdbc, sessionId, "PROCESSED"), 0), emmy);

        assertThat(statuses(attendance("?status=PRESENT"))).containsExactly("Noether PRESENT FACES");
        assertThat(statuses(attendance("?q=ALAN%20tur"))).containsExactly("Turing ABSENT FACES");
        assertThat(statuses(attendance("?q=100%25"))).isEmpty();
        assertThat(statuses(attendance("?sort=images,desc&sort=firstName,desc")))
                .containsExactly("Noether PRESENT FACES", "Turing ABSENT FACES", "Lovelace ABSENT FACES");
        JsonNode page = attendance("?size=2&page=1");
        assertThat(statuses(page)).containsExactly("Turing ABSENT FACES");
        assertThat(page.at("/page/totalElements").asInt()).isEqualTo(3);
        assertThat(statuses(attendance("?page=7"))).isEmpty();
        names("sort", get("/api/sessions/{id}/attendance?sort=colour", sessionId));
        names("status", get("/api/sessions/{id}/attendance?status=LATE", sessionId));
    }

    @Test
    void knowsOnlyStudentsOfTheClass() {
        UUID stranger = newStudent(newClass(), "Grace", "Hopper");

        names("studentId", decide(stranger, Map.of("status", "PRESENT")));
        names(
                "studentId",
                client.delete()
                        .uri("/api/sessions/{id}/attendance/{student}", sessionId, stranger)
                        .exchange());
        decide(UUID.randomUUID(), Map.of("status", "PRESENT")).expectStatus().isNotFound();
        names("studentIds", decideMany(Map.of("status", "PRESENT", "studentIds", List.of(ada, stranger))));
        assertThat(attendance("").path("held").asBoolean()).isFalse();
    }

    @Test
    void namesTheFieldThatIsWrong() {
        names("status", decide(ada, Map.of()));
        names("status", decide(ada, Map.of("status", "LATE")));
        names("note", decide(ada, Map.of("status", "PRESENT", "note", "x".repeat(1001))));
        names("status", decideMany(Map.of("rest", true)));
        names("studentIds", decideMany(Map.of("status", "ABSENT")));
        names("studentIds", decideMany(Map.of("status", "ABSENT", "rest", true, "studentIds", List.of(ada))));
        names(
                "studentIds",
                decideMany(Map.of(
                        "status",
                        "ABSENT",
                        "studentIds",
                        IntStream.range(0, 1001).mapToObj(i -> ada).toList())));
    }

    @Nested
    class OfMany {

        @Test
        void isDecidedAtOnce() {
            assertThat(changed(Map.of("status", "EXCUSED", "note", "Strike", "studentIds", List.of(ada, alan, ada))))
                    .containsExactlyInAnyOrder(ada, alan);
            assertThat(changed(Map.of("status", "EXCUSED", "note", "Strike", "studentIds", List.of(ada))))
                    .isEmpty();

            assertThat(statuses(attendance("")))
                    .containsExactly("Lovelace EXCUSED MANUAL", "Noether ", "Turing EXCUSED MANUAL");

            assertThat(changed(Map.of("studentIds", List.of(ada, emmy)))).containsExactly(ada);
            assertThat(statuses(attendance(""))).containsExactly("Lovelace ", "Noether ", "Turing EXCUSED MANUAL");
        }

        @Test
        void isDecidedForTheRest() {
            label(Rows.face(jdbc, Rows.image(jdbc, sessionId, "PROCESSED"), 0), ada);
            decide(alan, Map.of("status", "EXCUSED"));

            assertThat(changed(Map.of("status", "ABSENT", "rest", true))).containsExactly(emmy);
            assertThat(changed(Map.of("status", "EXCUSED", "rest", true))).isEmpty();

            assertThat(statuses(attendance("")))
                    .containsExactly("Lovelace PRESENT FACES", "Noether ABSENT MANUAL", "Turing EXCUSED MANUAL");
        }

        private List<UUID> changed(Map<String, ?> decisions) {
            JsonNode decided = json(decideMany(decisions).expectStatus().isOk());
            List<UUID> students = decided.path("studentIds")
                    .valueStream()
                    .map(id -> UUID.fromString(id.asString()))
                    .toList();
            assertThat(decided.path("changed").asInt(-1)).isEqualTo(students.size());
            return students;
        }
    }

    @Nested
    class OfTwoStudentsWhoAreOne {

        @Test
        void isThatOfBothAndWhoStaysDecidesWhereBothHaveOne() {
            UUID other = create("/api/sessions", Map.of("classId", classId, "name", "Week 2", "date", "2026-11-29"));
            UUID augusta = newStudent(classId, "Augusta", "Byron");
            decide(ada, Map.of("status", "PRESENT", "note", "stays"));
            decide(augusta, Map.of("status", "ABSENT", "note", "goes"));
            decide(other, augusta, Map.of("status", "EXCUSED", "note", "moves"));

            post("/api/students/{id}/merge", Map.of("otherId", augusta), ada)
                    .expectStatus()
                    .isOk();

            assertThat(jdbc.sql("select status || ' ' || note from manual_attendance join sessions"
                                    + " on sessions.id = session_id where student_id = ? order by date")
                            .param(ada)
                            .query(String.class)
                            .list())
                    .containsExactly("PRESENT stays", "EXCUSED moves");
            assertThat(decisions()).isEqualTo(2);
        }
    }

    @Test
    void goesWithTheStudentAndWithTheSession() {
        UUID other = create("/api/sessions", Map.of("classId", classId, "name", "Week 2", "date", "2026-11-29"));
        decide(ada, Map.of("status", "PRESENT"));
        decide(alan, Map.of("status", "PRESENT"));
        decide(other, alan, Map.of("status", "PRESENT"));

        delete("/api/students/{id}", ada).expectStatus().isNoContent();
        assertThat(decisions()).isEqualTo(2);
        delete("/api/sessions/{id}", other).expectStatus().isNoContent();
        assertThat(decisions()).isEqualTo(1);
        delete("/api/classes/{id}", classId).expectStatus().isNoContent();
        assertThat(decisions()).isZero();
    }

    @Test
    void keepsDecisionsWhenTheSessionBeginsAnew() {
        label(Rows.face(jdbc, Rows.image(jdbc, sessionId, "PROCESSED"), 0), ada);
        decide(alan, Map.of("status", "PRESENT"));

        post("/api/sessions/{id}/reset", "", sessionId).expectStatus().isAccepted();

        assertThat(statuses(attendance("")))
                .containsExactly("Lovelace ABSENT FACES", "Noether ABSENT FACES", "Turing PRESENT MANUAL");
    }

    @Test
    void outlivesWhoDecided() {
        UUID userId = create("/api/users", Map.of("username", "gone-" + UUID.randomUUID(), "password", PASSWORD));
        decide(ada, Map.of("status", "PRESENT"));
        jdbc.sql("update manual_attendance set decided_by = ?").param(userId).update();

        delete("/api/users/{id}", userId).expectStatus().isNoContent();

        assertThat(attendance("").at("/content/0/decision/status").asString()).isEqualTo("PRESENT");
        assertThat(attendance("").at("/content/0/decision").has("decidedBy")).isFalse();
    }

    @Test
    void takesAsManyStatementsForManyStudentsAsForFew() {
        int few = statements.during(() -> attendance("")).size();
        IntStream.range(0, 40).forEach(number -> newStudent(classId, "Student", "No " + number));
        UUID image = Rows.image(jdbc, sessionId, "PROCESSED");
        IntStream.range(0, 40).forEach(number -> Rows.face(jdbc, image, number));

        assertThat(statements.during(() -> attendance("?size=100"))).hasSize(few);
    }

    @Test
    void isSavedAsCsv() {
        newStudent(classId, "=1+1", "Ångström, Anders");
        decide(ada, Map.of("status", "PRESENT", "note", "@home"));

        String csv = new String(
                bytes(get("/api/sessions/{id}/attendance.csv?sort=lastName", sessionId)
                        .expectHeader()
                        .contentType("text/csv;charset=UTF-8")
                        .expectHeader()
                        .value("Content-Disposition", disposition -> assertThat(disposition)
                                .startsWith("attachment")
                                .contains("2026-11-22"))),
                StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFlast name,first name,student id,status,source,images,note\r\n")
                .contains("Lovelace,Ada,,present,manual,0,'@home\r\n")
                .contains("\"Ångström, Anders\",'=1+1,,absent,faces,0,\r\n");
        assertThat(bytes(get("/api/sessions/{id}/attendance.csv?status=PRESENT", sessionId)))
                .asString(StandardCharsets.UTF_8)
                .hasLineCount(2);
        names("sort", get("/api/sessions/{id}/attendance.csv?sort=colour", sessionId));
    }

    @Test
    void isPrinted() throws Exception {
        newStudent(classId, "محمد", "الخوارزمي");

        byte[] pdf = bytes(get("/api/sessions/{id}/attendance.pdf", sessionId)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static byte[] bytes(ResponseSpec response) {
        return response.expectStatus().isOk().expectBody().returnResult().getResponseBody();
    }

    private JsonNode attendance(String query) {
        return json(client.get()
                .uri(URI.create("/api/sessions/" + sessionId + "/attendance" + query))
                .exchange()
                .expectStatus()
                .isOk());
    }

    private static List<String> statuses(JsonNode list) {
        return list.path("content")
                .valueStream()
                .map(entry -> "%s %s %s"
                        .formatted(
                                entry.path("lastName").asString(),
                                entry.path("status").asString(""),
                                entry.path("source").asString(""))
                        .replaceAll(" +$", " "))
                .toList();
    }

    private String decidedAt() {
        return attendance("").at("/content/0/decision/decidedAt").asString();
    }

    private int decisions() {
        return jdbc.sql("select count(*) from manual_attendance join sessions on sessions.id = session_id"
                        + " where class_id = ?")
                .param(classId)
                .query(Integer.class)
                .single();
    }

    private ResponseSpec decide(UUID studentId, Map<String, ?> decision) {
        return decide(sessionId, studentId, decision);
    }

    private ResponseSpec decide(UUID session, UUID studentId, Map<String, ?> decision) {
        return client.put()
                .uri("/api/sessions/{id}/attendance/{student}", session, studentId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(decision)
                .exchange();
    }

    private ResponseSpec decideMany(Map<String, ?> decisions) {
        return post("/api/sessions/{id}/attendance/bulk", decisions, sessionId);
    }

    private void label(UUID faceCropId, UUID studentId) {
        client.put()
                .uri("/api/face-crops/{id}/student", faceCropId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", studentId))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static void names(String field, ResponseSpec response) {
        response.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .value(value -> assertThat((String) value).startsWith(field));
    }
}
