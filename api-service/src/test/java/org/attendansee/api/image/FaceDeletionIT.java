package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FaceDeletionIT extends ApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectStore store;

    @Autowired
    private ObjectDeletions deletions;

    private UUID imageId;
    private UUID face;

    @BeforeEach
    void photograph() {
        imageId = Rows.image(jdbc, newSession(), "PROCESSED");
        face = newFace(1);
        newFace(10);
        newFace(11);
    }

    @Test
    void leavesTheOtherFacesAndCountsThem() {
        delete("/api/face-crops/{id}", face).expectStatus().isNoContent();

        get("/api/face-crops/{id}", face).expectStatus().isNotFound();
        get("/api/images/{id}", imageId)
                .expectBody()
                .jsonPath("$.faceCount")
                .isEqualTo(2)
                .jsonPath("$.faces.length()")
                .isEqualTo(2);
        delete("/api/face-crops/{id}", face).expectStatus().isNotFound();
        get("/api/images/{id}", imageId).expectBody().jsonPath("$.faceCount").isEqualTo(2);
    }

    @Test
    void takesItsCropAlongAndNoOther() {
        delete("/api/face-crops/{id}", face).expectStatus().isNoContent();

        await().atMost(PATIENCE).until(() -> !isAwaited() && !isStored(1));
        assertThat(isStored(10)).isTrue();
        assertThat(isStored(11)).isTrue();
    }

    @Test
    void leavesTheCropOfAFaceThatWasFoundMeanwhile() {
        setStatus("PROCESSING");
        delete("/api/face-crops/{id}", face).expectStatus().isNoContent();
        await().atMost(PATIENCE).until(this::isPostponed);
        newFace(1);
        setStatus("PROCESSED");
        makeDue();

        await().atMost(PATIENCE).until(() -> !isAwaited());

        assertThat(isStored(1)).isTrue();
    }

    @Test
    void waitsForTheWorkerBeforeTheCropGoes() {
        setStatus("UPLOADED");
        delete("/api/face-crops/{id}", face).expectStatus().isNoContent();
        await().atMost(PATIENCE).until(this::isPostponed);
        makeDue();
        deletions.deleteNext();
        assertThat(isStored(1)).isTrue();

        setStatus("PROCESSED");
        makeDue();

        await().atMost(PATIENCE).until(() -> !isAwaited() && !isStored(1));
    }

    private UUID newFace(int index) {
        store.put(ObjectKeys.faceCrop(imageId, index), new byte[] {1}, "image/jpeg");
        return Rows.face(jdbc, imageId, index);
    }

    private void setStatus(String status) {
        jdbc.sql("update images set status = ? where id = ?")
                .params(status, imageId)
                .update();
    }

    private void makeDue() {
        jdbc.sql("update object_deletions set due_at = now() where image_id = ?")
                .params(imageId)
                .update();
    }

    private boolean isAwaited() {
        return exists("select exists (select from object_deletions where image_id = ?)");
    }

    private boolean isPostponed() {
        return exists("select exists (select from object_deletions where image_id = ? and due_at > now())");
    }

    private boolean exists(String sql) {
        return jdbc.sql(sql).params(imageId).query(Boolean.class).single();
    }

    private boolean isStored(int index) {
        try (StoredObject stored = store.get(ObjectKeys.faceCrop(imageId, index))) {
            return stored.sizeBytes() > 0;
        } catch (ObjectNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
