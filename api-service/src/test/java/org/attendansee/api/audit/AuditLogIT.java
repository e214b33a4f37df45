package org.attendansee.api.audit;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.common.event.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditLogIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JsonMapper json;

    private String adminId;
    private UUID classId;
    private UUID sessionId;

    @BeforeEach
    void openASession() {
        adminId = json(get("/api/users/me")).path("id").asString();
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
    }

    @Test
    void saysWhoDidWhatToAClassAndWhen() {
        Instant before = Instant.now().minusSeconds(60);
        patch("/api/classes/{id}", "*", Map.of("name", "Optics", "active", false), classId)
                .expectStatus()
                .isOk();
        patch("/api/classes/{id}", "*", Map.of("name", "Optics"), classId)
                .expectStatus()
                .isOk();
        delete("/api/classes/{id}", classId).expectStatus().isNoContent();

        List<JsonNode> entries = entries("classes", classId);

        assertThat(entries)
                .extracting(entry -> entry.path("action").asString())
                .containsExactly("DELETE", "UPDATE", "INSERT");
        assertThat(entries.get(1).path("changes").toString())
                .isEqualTo(json.readTree("""
                        {"name": {"new": "Optics", "old": "Linear Algebra"}, "active": {"new": false, "old": true}}""").toString());
        assertThat(entries.get(0).at("/changes/name").asString()).isEqualTo("Optics");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("actorId").asString()).isEqualTo(adminId);
            assertThat(entry.path("actorName").asString()).isEqualTo("admin");
            assertThat(Instant.parse(entry.path("at").asString()))
                    .isBetween(before, Instant.now().plusSeconds(60));
        });
    }

    @Test
    void knowsWhatWasDoneToStudentsAndSessions() {
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        UUID lord = newStudent(classId, "Augusta", "Byron");
        patch("/api/students/{id}", "*", Map.of("email", "ada@example.org"), ada);
        post("/api/students/{id}/merge", Map.of("otherId", lord), ada)
                .expectStatus()
                .isOk();
        patch("/api/sessions/{id}", "*", Map.of("notes", "Moved"), sessionId);
        delete("/api/sessions/{id}", sessionId);

        assertThat(actions("students", ada)).containsExactly("UPDATE", "INSERT");
        assertThat(actions("students", lord)).containsExactly("DELETE", "INSERT");
        assertThat(actions("sessions", sessionId)).containsExactly("DELETE", "UPDATE", "INSERT");
    }

    @Test
    void knowsWhoSaidWhichFacesACameraLooksFor() {
        String id = newCamera(classId).get("id").asString();
        patch("/api/cameras/{id}", "*", Map.of("farRows", true), id)
                .expectStatus()
                .isOk();

        JsonNode entry = entries("cameras", UUID.fromString(id)).get(0);

        assertThat(entry.path("changes").toString())
                .isEqualTo(json.readTree("{\"far_rows\": {\"new\": true, \"old\": null}}")
                        .toString());
    }

    @Test
    void knowsWhoEnrolledARoster() {
        client.post()
                .uri("/api/classes/{id}/roster", classId)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(roster("first name,last name\nAlan,Turing"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(jdbc.sql(
                                "select actor_name from audit_log where table_name = 'students' and changes ->> 'class_id' = ?")
                        .params(classId.toString())
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    void neverHoldsASecret() {
        UUID userId = create("/api/users", Map.of("username", "audit-" + UUID.randomUUID(), "password", PASSWORD));
        client.put()
                .uri("/api/users/{id}/password", userId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("password", "another long password"))
                .exchange()
                .expectStatus()
                .isNoContent();
        jdbc.sql("delete from users where id = ?").params(userId).update();

        List<JsonNode> entries = entries("users", userId);

        assertThat(entries).hasSize(3);
        assertThat(entries.get(1).path("changes").toString()).isEqualTo("{\"password_hash\":\"changed\"}");
        assertThat(entries.toString()).contains("audit-").doesNotContain("bcrypt", "$2");
    }

    @Test
    void findsMembershipsUnderTheUser() {
        UUID userId = create("/api/users", Map.of("username", "audit-" + UUID.randomUUID(), "password", PASSWORD));
        client.put().uri("/api/groups/administrators/members/{id}", userId).exchange();
        client.delete().uri("/api/groups/administrators/members/{id}", userId).exchange();

        assertThat(actions("user_groups", userId)).containsExactly("DELETE", "INSERT", "INSERT");
        assertThat(actions("users", userId)).containsExactly("INSERT");
    }

    @Test
    void writesOneEntryForAllThatGoesAlong() {
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        UUID imageId = insertImage("PROCESSED");
        UUID face = insertFace(imageId);
        label(face, ada).expectStatus().isOk();
        long before = newest();

        delete("/api/classes/{id}", classId).expectStatus().isNoContent();

        assertThat(since(before)).containsExactly("DELETE classes " + classId);
    }

    @Test
    void writesNoEntryForFacesThatTheDatabaseMakesNobodys() {
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        label(insertFace(insertImage("PROCESSED")), ada).expectStatus().isOk();
        long before = newest();

        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("select set_config('attendansee.actor', ?, true)")
                    .params(adminId)
                    .query(String.class)
                    .single();
            jdbc.sql("delete from students where id = ?").params(ada).update();
        });

        assertThat(since(before)).containsExactly("DELETE students " + ada);
    }

    @Test
    void writesNothingWhenTheChangeIsTakenBack() {
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        UUID grace = newStudent(classId, "Grace", "Hopper");
        long before = newest();

        patch("/api/students/{id}", "*", Map.of("firstName", "Ada", "lastName", "Lovelace"), grace)
                .expectStatus()
                .isEqualTo(409);
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("delete from students where id = ?").params(ada).update();
            transaction.setRollbackOnly();
        });

        assertThat(since(before)).isEmpty();
    }

    @Test
    void namesTheDatabaseUserForWhatWasDonePastTheApi() {
        jdbc.sql("update classes set name = 'Optics' where id = ?")
                .params(classId)
                .update();

        JsonNode entry = entries("classes", classId).get(0);

        assertThat(entry.path("actorId").isMissingNode()
                        || entry.path("actorId").isNull())
                .isTrue();
        assertThat(entry.path("actorName").asString())
                .isEqualTo(jdbc.sql("select session_user").query(String.class).single());
    }

    @Test
    void asksNothingOfRequestsThatOnlyRead() {
        List<String> reading = statements.during(
                () -> get("/api/sessions/{id}", sessionId).expectStatus().isOk());
        List<String> writing =
                statements.during(() -> patch("/api/sessions/{id}", "*", Map.of("notes", "Moved"), sessionId)
                        .expectStatus()
                        .isOk());

        assertThat(reading).isNotEmpty().noneMatch(sql -> sql.contains("set_config"));
        assertThat(writing).filteredOn(sql -> sql.contains("set_config")).hasSize(1);
    }

    @Nested
    class OfPhotographs {

        private UUID ada;
        private UUID imageId;
        private UUID face;

        @BeforeEach
        void photograph() {
            ada = newStudent(classId, "Ada", "Lovelace");
            imageId = insertImage("PROCESSED");
            face = insertFace(imageId);
        }

        @Test
        void knowsWhoUploadedAndDeletedThem() {
            UUID id = UUID.fromString(json(client.post()
                            .uri("/api/sessions/{id}/images", sessionId)
                            .contentType(MediaType.IMAGE_PNG)
                            .body(newPhoto("png", 20, 10))
                            .exchange())
                    .path("id")
                    .asString());
            delete("/api/images/{id}", id).expectStatus().isNoContent();

            assertThat(entries("images", id))
                    .extracting(entry -> entry.path("action").asString() + " "
                            + entry.path("actorName").asString())
                    .containsExactly("DELETE admin", "INSERT admin");
        }

        @Test
        void knowsWhoHadThemSearchedAgain() {
            post("/api/images/{id}/reprocess", "", imageId).expectStatus().isAccepted();

            JsonNode entry = entries("images", imageId).get(0);
            assertThat(entry.at("/changes/status/new").asString()).isEqualTo("UPLOADED");
            assertThat(entry.path("actorId").asString()).isEqualTo(adminId);
        }

        @Test
        void knowsWhoSaidWhoAFaceIs() {
            label(face, ada).expectStatus().isOk();
            label(face, ada).expectStatus().isOk();
            delete("/api/face-crops/{id}/student", face).expectStatus().isNoContent();

            List<JsonNode> entries = entries("face_crops", face);
            assertThat(entries).hasSize(2);
            assertThat(entries.get(1).at("/changes/student_id/new").asString()).isEqualTo(ada.toString());
            assertThat(entries.get(0).at("/changes/student_id/old").asString()).isEqualTo(ada.toString());
        }

        @Test
        void leavesOutWhatWorkersDo() {
            long before = newest();

            UUID waiting = insertImage("UPLOADED");
            long afterUpload = newest();
            jdbc.sql(
                            "update images set status = 'PROCESSING', worker_id = 'w', processing_started_at = now() where id = ?")
                    .params(waiting)
                    .update();
            insertFace(waiting);
            jdbc.sql("delete from face_crops where image_id = ?")
                    .params(waiting)
                    .update();
            insertFace(waiting);
            jdbc.sql("update images set status = 'PROCESSED', face_count = 1, processed_at = now() where id = ?")
                    .params(waiting)
                    .update();

            assertThat(since(before)).containsExactly("INSERT images " + waiting);
            assertThat(since(afterUpload)).isEmpty();
        }
    }

    @Nested
    class AsAList {

        @Test
        void isFiltered() {
            String row = "table=classes&rowId=" + classId;

            assertThat(list(row + "&action=INSERT")).hasSize(1);
            assertThat(list(row + "&action=DELETE")).isEmpty();
            assertThat(list(row + "&actorId=" + adminId)).hasSize(1);
            assertThat(list(row + "&actorId=" + UUID.randomUUID())).isEmpty();
            assertThat(list(row + "&from=" + Instant.now().minusSeconds(600))).hasSize(1);
            assertThat(list(row + "&from=" + Instant.now().plusSeconds(600))).isEmpty();
            assertThat(list(row + "&to=" + Instant.now().minusSeconds(600))).isEmpty();
            assertThat(list("table=sessions&rowId=" + classId)).isEmpty();
        }

        @Test
        void goesOnPageByPage() {
            patch("/api/classes/{id}", "*", Map.of("name", "Optics"), classId);
            String row = "/api/audit-log?table=classes&rowId=" + classId + "&size=1&page=";

            JsonNode first = json(get(row + 0));
            JsonNode second = json(get(row + 1));

            assertThat(first.at("/content/0/action").asString()).isEqualTo("UPDATE");
            assertThat(first.at("/page/hasNext").asBoolean()).isTrue();
            assertThat(second.at("/content/0/action").asString()).isEqualTo("INSERT");
            assertThat(second.at("/page/hasNext").asBoolean()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"action, RENAME", "from, yesterday", "to, tomorrow", "actorId, me", "page, 10001"})
        void namesTheParameterThatIsWrong(String name, String value) {
            get("/api/audit-log?size=1&" + name + "=" + value)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(name);
        }

        private List<String> list(String query) {
            return json(get("/api/audit-log?" + query))
                    .path("content")
                    .valueStream()
                    .map(JsonNode::toString)
                    .toList();
        }
    }

    @Test
    void isForgottenAfterAWhile() {
        UUID old = Ids.next();
        UUID recent = Ids.next();
        insertEntry(old, "8 days");
        insertEntry(recent, "6 days");
        AuditLog weekly = new AuditLog(jdbc, json, new AuditProperties(Duration.ofDays(7), Duration.ofHours(1), 1));

        boolean more = Objects.requireNonNull(transactions.execute(transaction -> weekly.forgetSome()));

        assertThat(more).isTrue();
        assertThat(entries("classes", old)).isEmpty();
        assertThat(entries("classes", recent)).hasSize(1);
        jdbc.sql("delete from audit_log where row_id = ?")
                .params(recent.toString())
                .update();
    }

    private void insertEntry(UUID rowId, String age) {
        jdbc.sql("insert into audit_log (at, actor_name, action, table_name, row_id, changes)"
                        + " values (now() - ?::interval, 'ada', 'DELETE', 'classes', ?, '{}')")
                .params(age, rowId.toString())
                .update();
    }

    private List<JsonNode> entries(String table, UUID rowId) {
        return json(get("/api/audit-log?table={table}&rowId={id}", table, rowId))
                .path("content")
                .valueStream()
                .collect(toList());
    }

    private List<String> actions(String table, UUID rowId) {
        return entries(table, rowId).stream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_log")
                .query(Long.class)
                .single();
    }

    private List<String> since(long id) {
        return jdbc.sql("select action || ' ' || table_name || ' ' || row_id from audit_log where id > ? order by id")
                .params(id)
                .query(String.class)
                .list();
    }

    private static MultiValueMap<String, HttpEntity<?>> roster(String csv) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", csv.getBytes(StandardCharsets.UTF_8)).filename("roster.csv");
        return parts.build();
    }

    private ResponseSpec label(UUID faceCropId, UUID studentId) {
        return client.put()
                .uri("/api/face-crops/{id}/student", faceCropId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", studentId))
                .exchange();
    }

    private UUID insertImage(String status) {
        return Rows.image(jdbc, sessionId, status);
    }

    private UUID insertFace(UUID imageId) {
        return Rows.face(jdbc, imageId, 0);
    }
}
