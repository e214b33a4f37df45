package org.attendansee.api.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.attendansee.common.storage.ObjectStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes objects that no row speaks of: an upload was stored, and the transaction that was to follow never committed.
 * Rows whose objects are gone are left to the workers, which fail them.
 */
@Component
class OrphanedObjects {

    /** Names the advisory lock: "orphans" in ASCII. */
    static final long LOCK = 0x6f727068616e73L;

    private static final Logger log = LoggerFactory.getLogger(OrphanedObjects.class);

    private final ObjectStore store;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final OrphanProperties properties;
    private final InstantSource clock;

    OrphanedObjects(
            ObjectStore store,
            JdbcClient jdbc,
            DataSource dataSource,
            OrphanProperties properties,
            InstantSource clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Looks through the whole store, unless another instance does so now.
     *
     * @return how many folders were deleted; empty when another instance is at it
     */
    Optional<Integer> delete() throws SQLException, InterruptedException {
        // The lock is the session's: whoever dies frees it.
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.empty();
            }
            try {
                return Optional.of(deleteAll());
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private int deleteAll() throws InterruptedException {
        int deleted = 0;
        for (ObjectFolders folders : ObjectFolders.values()) {
            deleted += delete(folders, properties.maxDeletions() - deleted);
        }
        if (deleted > 0) {
            log.info("Deleted {} folders of objects that no row spoke of", deleted);
        }
        return deleted;
    }

    private int delete(ObjectFolders folders, int limit) throws InterruptedException {
        List<UUID> suspects = suspects(folders, limit);
        if (suspects.isEmpty()) {
            return 0;
        }
        Thread.sleep(properties.secondLook().toMillis());
        int deleted = 0;
        for (int from = 0; from < suspects.size(); from += properties.pageSize()) {
            List<UUID> page = suspects.subList(from, Math.min(suspects.size(), from + properties.pageSize()));
            for (UUID id : withoutRow(folders, page)) {
                log.debug("Deleting {}", folders.folder(id));
                store.deleteAll(folders.folder(id));
                deleted++;
            }
        }
        return deleted;
    }

    /** Folders that have no row although they are old enough. */
    private List<UUID> suspects(ObjectFolders folders, int limit) {
        Instant oldEnough = clock.instant().minus(properties.age());
        List<UUID> suspects = new ArrayList<>();
        List<String> page = store.folders(folders.keyPrefix(), "", properties.pageSize());
        while (!page.isEmpty() && suspects.size() < limit) {
            List<UUID> ids = page.stream()
                    .flatMap(folder -> folders.idOf(folder).stream())
                    .toList();
            withoutRow(folders, ids).stream()
                    .filter(id -> isOlder(folders.folder(id), oldEnough))
                    .limit(limit - suspects.size())
                    .forEach(suspects::add);
            page = store.folders(folders.keyPrefix(), page.get(page.size() - 1), properties.pageSize());
        }
        return suspects;
    }

    private boolean isOlder(String folder, Instant time) {
        return store.newest(folder).filter(newest -> newest.isBefore(time)).isPresent();
    }

    private List<UUID> withoutRow(ObjectFolders folders, List<UUID> ids) {
        Set<UUID> known = new HashSet<>(jdbc.sql(folders.idsWithRow())
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }
}
