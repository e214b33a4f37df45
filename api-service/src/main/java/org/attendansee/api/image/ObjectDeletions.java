package org.attendansee.api.image;

import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes the objects of images that are gone. What is to go is written down by a trigger in the transaction that
 * deletes them; a row stays until its objects are gone.
 */
@Component
class ObjectDeletions {

    private static final Logger log = LoggerFactory.getLogger(ObjectDeletions.class);

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
                        select id, key_prefix from object_deletions where due_at <= now()
                        order by due_at limit 1 for update skip locked""").query(Due.class).optional();
        return due.isPresent() && delete(due.get());
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

    private record Due(UUID id, String keyPrefix) {}
}
