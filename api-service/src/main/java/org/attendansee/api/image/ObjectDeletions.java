package org.attendansee.api.image;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the objects of images and faces that are gone. What is to go is written down in the transaction that deletes
 * them, for images by a trigger; a row stays until its objects are gone.
 */
@Component
class ObjectDeletions {

    private static final Logger log = LoggerFactory.getLogger(ObjectDeletions.class);

    private static final Set<String> UNFINISHED = Set.of(ImageStatus.UPLOADED.name(), ImageStatus.PROCESSING.name());

    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final ObjectDeletionProperties properties;

    ObjectDeletions(JdbcClient jdbc, ObjectStore store, ObjectDeletionProperties properties) {
        this.jdbc = jdbc;
        this.store = store;
        this.properties = properties;
    }

    /**
     * Deletes the objects of one image, and says whether to go on with the next. The row is locked meanwhile, so other
     * instances take another; when this one dies, the row is free again, and deleting twice is harmless.
     */
    @Transactional
    public boolean deleteNext() {
        Optional<Due> due = jdbc.sql("""
                        select id, key_prefix, image_id, face_index from object_deletions where due_at <= now()
                        order by due_at limit 1 for update skip locked""").query(Due.class).optional();
        return due.isPresent() && settle(due.get());
    }

    private boolean settle(Due due) {
        return switch (fateOf(due)) {
            case DELETE -> delete(due);
            case WAIT -> {
                postpone(due);
                yield true;
            }
            case KEEP -> {
                forget(due);
                yield true;
            }
        };
    }

    /**
     * A worker that searches the photograph again may store another crop under the same key. The image is locked, so
     * that none begins to before the old one is gone.
     */
    private Fate fateOf(Due due) {
        if (due.imageId() == null || due.faceIndex() == null) {
            return Fate.DELETE;
        }
        Optional<String> status = jdbc.sql("select status from images where id = ? for share")
                .param(due.imageId())
                .query(String.class)
                .optional();
        if (status.filter(UNFINISHED::contains).isPresent()) {
            return Fate.WAIT;
        }
        boolean inUse = jdbc.sql("select exists (select from face_crops where image_id = ? and face_index = ?)")
                .params(due.imageId(), due.faceIndex())
                .query(Boolean.class)
                .single();
        return inUse ? Fate.KEEP : Fate.DELETE;
    }

    private boolean delete(Due due) {
        try {
            store.deleteAll(due.keyPrefix());
        } catch (ObjectStoreUnavailableException e) {
            log.warn("Objects under {} could not be deleted yet", due.keyPrefix(), e);
            postpone(due);
            return false;
        }
        forget(due);
        return true;
    }

    private void postpone(Due due) {
        jdbc.sql("update object_deletions set due_at = now() + make_interval(secs => :seconds) where id = :id")
                .param("seconds", properties.retryDelay().toMillis() / 1000.0)
                .param("id", due.id())
                .update();
    }

    private void forget(Due due) {
        jdbc.sql("delete from object_deletions where id = :id")
                .param("id", due.id())
                .update();
    }

    private enum Fate {
        DELETE,
        /** Nobody knows yet whether the key will be in use. */
        WAIT,
        KEEP
    }

    /** @param imageId and faceIndex, of a crop whose image stays; absent when a whole image is gone */
    private record Due(
            UUID id,
            String keyPrefix,
            @Nullable UUID imageId,
            @Nullable Integer faceIndex) {}
}
