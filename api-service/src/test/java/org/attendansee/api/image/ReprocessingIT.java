package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReprocessingIT extends ApiIT {

    private static final String REPROCESS = "/api/images/{id}/reprocess";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventCodec codec;

    private UUID classId;
    private UUID sessionId;

    @BeforeEach
    void openASession() {
        classId = newClass();
        sessionId = create("/api/sessions", Map.of("classId", classId, "name", "Week 1", "date", "2026-11-22"));
    }

    @Test
    void asksForTheFacesOnceMore() {
        UUID id = Rows.image(jdbc, sessionId, "FAILED");

        post(REPROCESS, "", id)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UPLOADED")
                .jsonPath("$.failure")
                .doesNotExist();

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            ConsumerRecord<String, String> message = topic.await(id.toString());
            ImageUploaded event = codec.decode(message.value(), ImageUploaded.class);
            assertThat(event.attempt()).isEqualTo(1);
            assertThat(event.sessionId()).isEqualTo(sessionId);
        }
    }

    @Test
    void leavesTheFacesAndTheirNamesUntilAWorkerReplacesThem() {
        UUID id = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID studentId = newStudent(classId, "Ada", "Lovelace");
        UUID face = insertFace(id, studentId);

        post(REPROCESS, "", id).expectStatus().isAccepted();

        assertThat(studentOf(face)).isEqualTo(studentId.toString());
    }

    @Test
    void refusesWhatIsStillBeingProcessed() {
        for (String status : List.of("UPLOADED", "PROCESSING")) {
            post(REPROCESS, "", Rows.image(jdbc, sessionId, status))
                    .expectStatus()
                    .isEqualTo(409);
        }
    }

    @Test
    void beginsASessionAnew() {
        UUID processed = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID waiting = Rows.image(jdbc, sessionId, "UPLOADED");
        UUID face = insertFace(processed, newStudent(classId, "Ada", "Lovelace"));

        post("/api/sessions/{id}/reset", "", sessionId)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.images")
                .isEqualTo(1);

        assertThat(studentOf(face)).isEmpty();
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.await(processed.toString());
            assertThat(topic.has(waiting.toString())).isFalse();
        }
    }

    @Test
    void searchesTheFailuresOfASessionAgainAndNothingElse() {
        UUID failed = Rows.image(jdbc, sessionId, "FAILED");
        UUID processed = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID waiting = Rows.image(jdbc, sessionId, "UPLOADED");
        UUID face = insertFace(failed, newStudent(classId, "Ada", "Lovelace"));
        UUID otherSession = newSession();
        UUID elsewhere = Rows.image(jdbc, otherSession, "FAILED");

        post("/api/sessions/{id}/retry", "", sessionId)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.images")
                .isEqualTo(1);

        assertThat(studentOf(face)).isNotEmpty();
        assertThat(statusOf(failed)).isEqualTo("UPLOADED");
        assertThat(statusOf(processed)).isEqualTo("PROCESSED");
        assertThat(statusOf(elsewhere)).isEqualTo("FAILED");
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.await(failed.toString());
            assertThat(topic.has(waiting.toString())).isFalse();
        }
        post("/api/sessions/{id}/retry", "", sessionId)
                .expectBody()
                .jsonPath("$.images")
                .isEqualTo(0);
    }

    private String statusOf(UUID imageId) {
        return json(get("/api/images/{id}", imageId)).get("status").asString();
    }

    @Test
    void clearsASessionOfItsPhotographs() {
        UUID id = Rows.image(jdbc, sessionId, "PROCESSED");

        delete("/api/sessions/{id}/images", sessionId).expectStatus().isNoContent();

        get("/api/images/{id}", id).expectStatus().isNotFound();
        get("/api/sessions/{id}", sessionId).expectStatus().isOk();
    }

    private String studentOf(UUID face) {
        return json(get("/api/face-crops/{id}", face)).path("studentId").asString("");
    }

    private UUID insertFace(UUID imageId, UUID studentId) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                            detection_score, detector, student_id, created_at)
                        values (?, ?, 0, 0, 0, 9, 9, 0.9, 'yunet', ?, now())""").params(id, imageId, studentId).update();
        return id;
    }
}
