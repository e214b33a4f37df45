package org.attendansee.api.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

class CourseIT extends ApiIT {

    private static final String CLASS = "/api/classes/{id}";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isFoundByItsOwner() {
        UUID id = newClass();
        String ownerId = json(get("/api/users/me")).path("id").asString();

        get("/api/classes?ownerId={id}&sort=createdAt,desc&size=1", ownerId)
                .expectBody()
                .jsonPath("$.content[0].id")
                .isEqualTo(id.toString());
        get("/api/classes?ownerId={id}", UUID.randomUUID())
                .expectBody()
                .jsonPath("$.page.totalElements")
                .isEqualTo(0);
        get("/api/classes?ownerId=me")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("ownerId");
    }

    @Test
    void isRenamedByThoseWhoHaveSeenIt() {
        UUID id = newClass();

        patch(CLASS, "\"0\"", Map.of("name", "Optics"), id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Optics");
        patch(CLASS, "\"0\"", Map.of("name", "Acoustics"), id).expectStatus().isEqualTo(412);
    }

    @Test
    void keepsItsVersionWhenNothingChanges() {
        UUID id = newClass();

        patch(CLASS, "\"0\"", Map.of("name", "Linear Algebra"), id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"");
    }

    @Test
    void isAnsweredWithoutABodyToThoseWhoHaveIt() {
        UUID id = newClass();

        client.get()
                .uri(CLASS, id)
                .header(HttpHeaders.IF_NONE_MATCH, "\"0\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void isListedApartOnceArchived() {
        String name = "Archived " + Ids.next();
        UUID id = create("/api/classes", Map.of("name", name));

        patch(CLASS, "*", Map.of("active", false), id).expectStatus().isOk();

        assertThat(count("/api/classes?q={name}&active=false", name)).isEqualTo(1);
        assertThat(count("/api/classes?q={name}&active=true", name)).isZero();
        assertThat(count("/api/classes?q={name}", name)).isEqualTo(1);
    }

    @Test
    void takesItsStudentsAndSessionsAlong() {
        UUID id = newClass();
        UUID studentId = newStudent(id, "Ada", "Lovelace");
        UUID sessionId = create("/api/sessions", Map.of("classId", id, "name", "Week 1", "date", "2026-11-22"));

        delete(CLASS, id).expectStatus().isNoContent();

        get(CLASS, id).expectStatus().isNotFound();
        get("/api/students/{id}", studentId).expectStatus().isNotFound();
        get("/api/sessions/{id}", sessionId).expectStatus().isNotFound();
    }

    @Test
    void countsWhatHangsUnderItInOneStatementAfterTheCheckOfAccess() {
        UUID id = newClass();
        UUID studentId = newStudent(id, "Ada", "Lovelace");
        newStudent(id, "Grace", "Hopper");
        UUID first = create("/api/sessions", Map.of("classId", id, "name", "Week 1", "date", "2026-11-15"));
        create("/api/sessions", Map.of("classId", id, "name", "Week 2", "date", "2026-11-22"));
        insertImage(first, "UPLOADED", 0);
        insertImage(first, "FAILED", 0);
        UUID imageId = insertImage(first, "PROCESSED", 3);
        insertImage(first, "PROCESSED", 2);
        jdbc.sql("""
                        insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                            detection_score, detector, student_id, created_at)
                        values (uuidv7(), ?, 0, 0, 0, 9, 9, 0.9, 'yunet', ?, now())""").params(imageId, studentId).update();

        List<String> sent = statements.during(() -> get("/api/classes/{id}/statistics", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"students": 2, "sessions": 2, "faces": 5, "labelledFaces": 1, "lastSession": "2026-11-22",
                         "images": {"uploaded": 1, "processing": 0, "processed": 2, "failed": 1}}"""));

        assertThat(sent).hasSize(2);
    }

    @Test
    void countsNothingWhereThereIsNothing() {
        get("/api/classes/{id}/statistics", newClass())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.faces")
                .isEqualTo(0)
                .jsonPath("$.lastSession")
                .doesNotExist();
    }

    private int count(String path, Object... variables) {
        return json(get(path, variables)).at("/page/totalElements").asInt();
    }

    private UUID insertImage(UUID sessionId, String status, int faces) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, failure_reason, face_count, uploaded_at, signalled_at)
                        values (:id, :session, 'a.jpg', 'image/jpeg', 1, rpad(:sha, 64, '0'), 9, 9, :status,
                            case :status when 'FAILED' then 'UNDECODABLE' end, :faces, now(), now())""")
                .param("id", id)
                .param("session", sessionId)
                .param("sha", id.toString())
                .param("status", status)
                .param("faces", faces)
                .update();
        return id;
    }
}
