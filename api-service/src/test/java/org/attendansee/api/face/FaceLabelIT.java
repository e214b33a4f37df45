package org.attendansee.api.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class FaceLabelIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;
    private UUID sessionId;
    private UUID ada;
    private UUID grace;
    private UUID imageId;
    private UUID firstFace;
    private UUID secondFace;

    @BeforeEach
    void photograph() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
        ada = newStudent(classId, "Ada", "Lovelace");
        grace = newStudent(classId, "Grace", "Hopper");
        imageId = newImage();
        firstFace = newFace(imageId, 0);
        secondFace = newFace(imageId, 1);
    }

    @Test
    void saysWhoseFaceItIs() {
        label(firstFace, ada)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.studentId")
                .isEqualTo(ada.toString());
        label(firstFace, grace).expectStatus().isOk();

        assertThat(studentOf(firstFace)).isEqualTo(grace.toString());
    }

    @Test
    void givesTheStudentThePictureOfTheirFittestFace() {
        UUID fitter = newFace(newImage(), 0);
        jdbc.sql("update face_crops set quality = 0.9 where id = ?")
                .param(fitter)
                .update();
        label(firstFace, ada);

        assertThat(json(get("/api/students/{id}", ada)).get("photo").asString())
                .isEqualTo("/api/face-crops/" + firstFace + "/crop");

        label(fitter, ada);

        JsonNode roster = json(get("/api/students?classId={id}", classId)).get("content");
        assertThat(roster.get(0).has("photo")).as("of Grace, whom no face is").isFalse();
        assertThat(roster.get(1).get("photo").asString()).isEqualTo("/api/face-crops/" + fitter + "/crop");
    }

    @Test
    void isTakenBack() {
        label(firstFace, ada);

        delete("/api/face-crops/{id}/student", firstFace).expectStatus().isNoContent();
        delete("/api/face-crops/{id}/student", firstFace).expectStatus().isNoContent();

        assertThat(studentOf(firstFace)).isEmpty();
    }

    @Test
    void isChangedOnlyByWhoKnowsWhoseItWas() {
        String unknown = tagOf(firstFace);
        change(firstFace, unknown, ada.toString()).expectStatus().isOk();

        change(firstFace, unknown, grace.toString()).expectStatus().isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(studentOf(firstFace)).isEqualTo(ada.toString());

        change(firstFace, tagOf(firstFace), null).expectStatus().isOk();
        assertThat(studentOf(firstFace)).isEmpty();
        assertThat(tagOf(firstFace)).isEqualTo(unknown);
    }

    @Test
    void findsEachStudentAtMostOnceInAPhotograph() {
        label(firstFace, ada);

        label(secondFace, ada)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("studentId");
        label(firstFace, ada).expectStatus().isOk();
    }

    @Test
    void knowsOnlyStudentsOfThePhotographedClass() {
        UUID stranger = newStudent(newClass(), "Ada", "Lovelace");

        label(firstFace, stranger)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("studentId");
        label(firstFace, UUID.randomUUID()).expectStatus().isNotFound();
        client.put()
                .uri("/api/face-crops/{id}/student", firstFace)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void endsWithTheStudent() {
        label(firstFace, ada);

        delete("/api/students/{id}", ada).expectStatus().isNoContent();

        assertThat(studentOf(firstFace)).isEmpty();
    }

    @Test
    void selectsFacesOfASession() {
        label(firstFace, ada);

        assertThat(faces("?studentId={id}", ada)).containsExactly(firstFace.toString());
        assertThat(faces("?studentId={id}", grace)).isEmpty();
        assertThat(faces("?unknown=true")).containsExactly(secondFace.toString());
        assertThat(faces("?unknown=false")).containsExactly(firstFace.toString());
        assertThat(faces("")).containsExactly(firstFace.toString(), secondFace.toString());
        label(secondFace, grace);
        jdbc.sql("update face_crops set quality = 0.9 where id = ?")
                .param(secondFace)
                .update();
        assertThat(faces("?unknown=false&sort=quality,desc"))
                .containsExactly(secondFace.toString(), firstFace.toString());
        assertThat(faces("?unknown=false&sort=quality,desc&size=1&page=1")).containsExactly(firstFace.toString());
        assertThat(faces("?unknown=true")).isEmpty();
        get("/api/sessions/{id}/faces?sort=colour", sessionId).expectStatus().isBadRequest();
        get("/api/sessions/{id}/faces?unknown=perhaps", sessionId)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void isCountedWhoeverGivesOrTakesIt() {
        label(firstFace, ada);
        label(secondFace, grace);
        assertThat(labelledCount()).isEqualTo(2);
        label(firstFace, newStudent(classId, "Alan", "Turing"));
        assertThat(labelledCount()).isEqualTo(2);

        delete("/api/face-crops/{id}/student", firstFace).expectStatus().isNoContent();
        assertThat(labelledCount()).isEqualTo(1);
        delete("/api/students/{id}", grace).expectStatus().isNoContent();
        assertThat(labelledCount()).isZero();

        label(firstFace, ada);
        label(newFace(imageId, 2), newStudent(classId, "Emmy", "Noether"));
        jdbc.sql("delete from face_crops where id in (?, ?)")
                .params(firstFace, secondFace)
                .update();
        assertThat(labelledCount()).isEqualTo(1);
        post("/api/sessions/{id}/reset", "", sessionId).expectStatus().isAccepted();
        assertThat(labelledCount()).isZero();
    }

    @Test
    void isCountedWhenAnotherFaceOfThePhotographGetsOneAtTheSameMoment() {
        List<CompletableFuture<HttpStatusCode>> labels = IntStream.range(2, 14)
                .mapToObj(index -> {
                    UUID face = newFace(imageId, index);
                    UUID student = newStudent(classId, "Student", String.valueOf(index));
                    return CompletableFuture.supplyAsync(
                            () -> label(face, student).returnResult().getStatus());
                })
                .toList();

        assertThat(labels.stream().map(CompletableFuture::join)).containsOnly(HttpStatus.OK);
        assertThat(labelledCount()).isEqualTo(12);
    }

    @Nested
    class OfTwoStudentsWhoAreOne {

        @Test
        void becomeOnes() {
            UUID lord = create(
                    "/api/students",
                    Map.of(
                            "classId",
                            classId,
                            "firstName",
                            "Augusta",
                            "lastName",
                            "Byron",
                            "email",
                            "ada@example.org"));
            label(firstFace, lord);
            UUID otherFace = newFace(newImage(), 0);
            label(otherFace, ada);

            post("/api/students/{id}/merge", Map.of("otherId", lord), ada)
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.email")
                    .isEqualTo("ada@example.org");

            assertThat(List.of(studentOf(firstFace), studentOf(otherFace))).containsOnly(ada.toString());
            get("/api/students/{id}", lord).expectStatus().isNotFound();
        }

        @Test
        void areLeftAloneWhenBothAreInOnePhotograph() {
            label(firstFace, ada);
            label(secondFace, grace);

            namesOther(409, post("/api/students/{id}/merge", Map.of("otherId", grace), ada));

            assertThat(studentOf(secondFace)).isEqualTo(grace.toString());
        }

        @Test
        void mustBeTwoOfOneClass() {
            UUID stranger = newStudent(newClass(), "Ada", "Lovelace");

            namesOther(400, post("/api/students/{id}/merge", Map.of("otherId", stranger), ada));
            namesOther(400, post("/api/students/{id}/merge", Map.of("otherId", ada), ada));
            namesOther(400, post("/api/students/{id}/merge", Map.of(), ada));
        }

        private static void namesOther(int status, ResponseSpec response) {
            response.expectStatus()
                    .isEqualTo(status)
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("otherId");
        }
    }

    private ResponseSpec label(UUID faceCropId, UUID studentId) {
        return client.put()
                .uri("/api/face-crops/{id}/student", faceCropId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", studentId))
                .exchange();
    }

    private String studentOf(UUID faceCropId) {
        return json(get("/api/face-crops/{id}", faceCropId)).path("studentId").asString("");
    }

    private List<String> faces(String filter, Object... variables) {
        return json(get("/api/sessions/" + sessionId + "/faces" + filter, variables))
                .path("content")
                .valueStream()
                .map(face -> face.path("id").asString())
                .toList();
    }

    private int labelledCount() {
        return jdbc.sql("select labelled_count from images where id = ?")
                .param(imageId)
                .query(Integer.class)
                .single();
    }

    private UUID newImage() {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, uploaded_at, signalled_at)
                        values (?, ?, 'a.jpg', 'image/jpeg', 1, rpad(?, 64, '0'), 9, 9, 'PROCESSED', now(), now())""").params(id, sessionId, id.toString()).update();
        return id;
    }

    private UUID newFace(UUID image, int index) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                            detection_score, detector, created_at)
                        values (?, ?, ?, 0, 0, 9, 9, 0.9, 'yunet', now())""").params(id, image, index).update();
        return id;
    }

    private String tagOf(UUID face) {
        return get("/api/face-crops/{id}", face)
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }

    private ResponseSpec change(UUID face, String ifMatch, @Nullable String studentId) {
        String student = studentId == null ? "null" : '"' + studentId + '"';
        return patch("/api/face-crops/{id}", ifMatch, "{\"studentId\": %s}".formatted(student), face);
    }
}
