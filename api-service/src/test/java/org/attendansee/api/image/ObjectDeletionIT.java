package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.attendansee.common.storage.StoredObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class ObjectDeletionIT extends ApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ObjectStore store;

    @Autowired
    private ObjectDeletions deletions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private UUID sessionId;
    private UUID imageId;
    private UUID otherImageId;

    @BeforeEach
    void upload() {
        sessionId = newSession();
        imageId = newImage();
        otherImageId = newImage();
    }

    @Test
    void followsADeletedImage() {
        delete("/api/images/{id}", imageId).expectStatus().isNoContent();

        awaitNothingUnder(imageId);
        assertThat(isStored(ObjectKeys.original(otherImageId))).isTrue();
        get("/api/images/{id}", imageId).expectStatus().isNotFound();
    }

    @Test
    void followsADeletedSession() {
        delete("/api/sessions/{id}", sessionId).expectStatus().isNoContent();

        awaitNothingUnder(imageId);
        awaitNothingUnder(otherImageId);
    }

    @Test
    void followsADeletedClass() {
        UUID classId = jdbc.sql("select class_id from sessions where id = ?")
                .params(sessionId)
                .query(UUID.class)
                .single();

        delete("/api/classes/{id}", classId).expectStatus().isNoContent();

        awaitNothingUnder(imageId);
        awaitNothingUnder(otherImageId);
    }

    @Test
    void leavesEverythingWhenTheDeletionRollsBack() {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("delete from sessions where id = ?").params(sessionId).update();
            transaction.setRollbackOnly();
        });

        assertThat(isAwaited(imageId)).isFalse();
        assertThat(isStored(ObjectKeys.original(imageId))).isTrue();
    }

    @Test
    void isTriedAgainWhenTheObjectStoreRefused() {
        ObjectDeletions withoutStore = new ObjectDeletions(
                jdbc,
                new UnreachableStore(),
                new ObjectDeletionProperties(Duration.ofMinutes(1), Duration.ofMillis(1)));
        boolean goesOn = transactions.execute(transaction -> {
            jdbc.sql("insert into object_deletions (key_prefix, due_at) values (?, '-infinity')")
                    .params(ObjectKeys.folder(imageId))
                    .update();
            return withoutStore.deleteNext();
        });

        assertThat(goesOn).isFalse();
        awaitNothingUnder(imageId);
    }

    @Test
    void isSharedByManyInstances() {
        UUID[] images = Stream.generate(Ids::next).limit(20).toArray(UUID[]::new);
        for (UUID image : images) {
            store.put(ObjectKeys.original(image), new byte[] {1}, "image/jpeg");
        }
        jdbc.sql("insert into object_deletions (key_prefix) select 'images/' || id || '/' from unnest(?::uuid[]) as id")
                .params((Object) images)
                .update();

        Stream.generate(() -> deletions).limit(20).parallel().forEach(ObjectDeletions::deleteNext);

        assertThat(images).allSatisfy(this::awaitNothingUnder);
    }

    @Test
    void neverTakesAllObjectsForThoseOfAnImage() {
        assertThatThrownBy(() -> jdbc.sql("insert into object_deletions (key_prefix) values ('/')")
                        .update())
                .hasMessageContaining("ck_object_deletions_prefix_of_a_folder");
    }

    private void awaitNothingUnder(UUID image) {
        await().atMost(PATIENCE).until(() -> !isAwaited(image));
        assertThat(isStored(ObjectKeys.original(image))).isFalse();
        assertThat(isStored(ObjectKeys.crops(image))).isFalse();
    }

    private boolean isAwaited(UUID image) {
        return jdbc.sql("select exists (select from object_deletions where key_prefix = ?)")
                .params(ObjectKeys.folder(image))
                .query(Boolean.class)
                .single();
    }

    private boolean isStored(String key) {
        try (StoredObject stored = store.get(key)) {
            return stored.sizeBytes() > 0;
        } catch (ObjectNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID newImage() {
        UUID id = UUID.fromString(json(client.post()
                        .uri("/api/sessions/{id}/images", sessionId)
                        .contentType(MediaType.IMAGE_PNG)
                        .body(newPhoto("png", 20, 10))
                        .exchange())
                .get("id")
                .asString());
        store.put(ObjectKeys.crops(id), new byte[] {1}, "image/jpeg");
        return id;
    }

    /** A store that nobody reaches. */
    private static final class UnreachableStore implements ObjectStore {

        @Override
        public void put(String key, Path file, String sha256, String contentType) {
            throw unreachable();
        }

        @Override
        public String put(String key, byte[] bytes, String contentType) {
            throw unreachable();
        }

        @Override
        public StoredObject get(String key) {
            throw unreachable();
        }

        @Override
        public StoredObject get(String key, String etag, long offset, long length) {
            throw unreachable();
        }

        @Override
        public void copy(String sourceKey, StoredObject version, String targetKey, String contentType) {
            throw unreachable();
        }

        @Override
        public URI presignPut(String key, Duration lifetime) {
            throw unreachable();
        }

        @Override
        public void delete(String key) {
            throw unreachable();
        }

        @Override
        public void deleteAll(String keyPrefix) {
            throw unreachable();
        }

        @Override
        public List<String> folders(String keyPrefix, String after, int limit) {
            throw unreachable();
        }

        @Override
        public Optional<Instant> newest(String keyPrefix) {
            throw unreachable();
        }

        @Override
        public void prepare() {
            throw unreachable();
        }

        private static ObjectStoreUnavailableException unreachable() {
            return new ObjectStoreUnavailableException("reach it", new IllegalStateException("nobody there"));
        }
    }
}
