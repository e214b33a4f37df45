package org.attendansee.api.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OrphanedObjectsIT extends ApiIT {

    private static final Duration AGE = Duration.ofHours(1);

    @Autowired
    private ObjectStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Test
    void deletesWhatIsOldAndHasNoRow() throws Exception {
        UUID image = Ids.next();
        store.put(ObjectKeys.original(image), new byte[] {1}, "image/jpeg");
        store.put(ObjectKeys.crops(image), new byte[] {1}, "image/jpeg");
        UUID upload = Ids.next();
        store.put(ObjectKeys.upload(upload), new byte[] {1}, "image/jpeg");
        clock.stopAt(Instant.now().plus(AGE).plusSeconds(60));

        Optional<Integer> deleted = orphans(Duration.ZERO, 500, 10_000).delete();

        assertThat(deleted.orElseThrow()).isGreaterThanOrEqualTo(2);
        assertThat(store.newest(ObjectKeys.folder(image))).isEmpty();
        assertThat(store.newest(ObjectKeys.uploadFolder(upload))).isEmpty();
    }

    @Test
    void keepsWhatIsYoungOrHasARow() throws Exception {
        UUID sessionId = newSession();
        UUID withRow = Rows.image(jdbc, sessionId, "UPLOADED");
        store.put(ObjectKeys.original(withRow), new byte[] {1}, "image/jpeg");
        UUID awaited = newDirectUpload(sessionId);
        store.put(ObjectKeys.upload(awaited), new byte[] {1}, "image/jpeg");
        UUID old = Ids.next();
        store.put(ObjectKeys.original(old), new byte[] {1}, "image/jpeg");
        UUID young = Ids.next();
        store.put(ObjectKeys.original(young), new byte[] {1}, "image/jpeg");
        Instant oldStored = store.newest(ObjectKeys.folder(old)).orElseThrow();
        // A crop that came a while after the original makes the whole folder young.
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    store.put(ObjectKeys.crops(young), new byte[] {1}, "image/jpeg");
                    return store.newest(ObjectKeys.folder(young)).orElseThrow().isAfter(oldStored.plusSeconds(2));
                });
        clock.stopAt(oldStored.plus(AGE).plusSeconds(1));

        orphans(Duration.ZERO, 500, 10_000).delete();

        assertThat(store.newest(ObjectKeys.folder(old))).isEmpty();
        assertThat(store.newest(ObjectKeys.folder(young))).isPresent();
        assertThat(store.newest(ObjectKeys.folder(withRow))).isPresent();
        assertThat(store.newest(ObjectKeys.uploadFolder(awaited))).isPresent();
    }

    @Test
    void keepsWhatIsNotOurs() throws Exception {
        store.put("images/holiday/beach.jpg", new byte[] {1}, "image/jpeg");
        clock.stopAt(Instant.now().plus(AGE).plusSeconds(60));

        orphans(Duration.ZERO, 500, 10_000).delete();

        assertThat(store.newest("images/holiday/")).isPresent();
        store.deleteAll("images/holiday/");
    }

    @Test
    void looksThroughAllPagesAndStopsAtTheLimit() throws Exception {
        clock.stopAt(Instant.now().plus(AGE).plusSeconds(60));
        orphans(Duration.ZERO, 500, 10_000).delete();
        List<UUID> images = Stream.generate(Ids::next).limit(7).toList();
        images.forEach(image -> store.put(ObjectKeys.original(image), new byte[] {1}, "image/jpeg"));

        assertThat(orphans(Duration.ZERO, 2, 4).delete()).contains(4);
        assertThat(orphans(Duration.ZERO, 2, 10_000).delete()).contains(3);
        assertThat(orphans(Duration.ZERO, 2, 10_000).delete()).contains(0);
        assertThat(images).allSatisfy(image -> assertThat(store.newest(ObjectKeys.folder(image)))
                .isEmpty());
    }

    @Test
    void looksTwiceAsARowMayStillCome() throws Exception {
        UUID sessionId = newSession();
        UUID late = Rows.image(jdbc, sessionId, "UPLOADED");
        jdbc.sql("delete from images where id = ?").param(late).update();
        jdbc.sql("delete from object_deletions where key_prefix = ?")
                .param(ObjectKeys.folder(late))
                .update();
        store.put(ObjectKeys.original(late), new byte[] {1}, "image/jpeg");
        clock.stopAt(Instant.now().plus(AGE).plusSeconds(60));

        CompletableFuture<Void> run = CompletableFuture.runAsync(() -> {
            try {
                orphans(Duration.ofSeconds(4), 500, 10_000).delete();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        // The first look takes far less than a second.
        CompletableFuture.delayedExecutor(2, java.util.concurrent.TimeUnit.SECONDS)
                .execute(() -> jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, uploaded_at, signalled_at)
                        values (?, ?, 'a.jpg', 'image/jpeg', 1, repeat('7', 64), 9, 9, 'UPLOADED', now(), now())""").params(late, sessionId).update());
        run.join();

        assertThat(store.newest(ObjectKeys.folder(late))).isPresent();
    }

    @Test
    void leavesItToTheInstanceThatIsAtIt() throws Exception {
        try (Connection other = dataSource.getConnection();
                PreparedStatement lock = other.prepareStatement("select pg_advisory_lock(?)");
                PreparedStatement unlock = other.prepareStatement("select pg_advisory_unlock(?)")) {
            lock.setLong(1, OrphanedObjects.LOCK);
            lock.execute();

            assertThat(orphans(Duration.ZERO, 500, 10_000).delete()).isEmpty();

            unlock.setLong(1, OrphanedObjects.LOCK);
            unlock.execute();
        }
        assertThat(orphans(Duration.ZERO, 500, 10_000).delete()).isPresent();
    }

    private OrphanedObjects orphans(Duration secondLook, int pageSize, int maxDeletions) {
        return new OrphanedObjects(
                store,
                jdbc,
                dataSource,
                new OrphanProperties(Duration.ZERO, Duration.ofDays(1), AGE, secondLook, pageSize, maxDeletions),
                clock);
    }

    private UUID newDirectUpload(UUID sessionId) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into uploads (id, session_id, requested_by, file_name, size_bytes, sha256, requested_at,
                            expires_at, discard_at)
                        values (?, ?, (select id from users where username = 'admin'), 'a.jpg', 1, repeat('0', 64), now(),
                            now() + interval '1 d', now() + interval '2 d')""").params(id, sessionId).update();
        return id;
    }
}
