package org.attendansee.api.admission;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many unfinished photographs each owner and each camera has. Looked up on a schedule, never per upload. */
@Component
class WaitingPhotographs {

    private final JdbcClient jdbc;
    private volatile Map<UUID, Long> latest = Map.of();

    WaitingPhotographs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As of the last look that the database answered. */
    long of(UUID ownerOrCamera) {
        return latest.getOrDefault(ownerOrCamera, 0L);
    }

    /** @throws DataAccessException when the database does not answer */
    void sample() {
        Map<UUID, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select coalesce(owner_id, camera_id) as id, count(*) as waiting
                        from images
                        join sessions on sessions.id = session_id
                        join classes on classes.id = class_id
                        where status in ('UPLOADED', 'PROCESSING')
                        group by grouping sets ((owner_id), (camera_id))
                        having coalesce(owner_id, camera_id) is not null""").query(row -> {
            counts.put(row.getObject("id", UUID.class), row.getLong("waiting"));
        });
        latest = counts;
    }
}
