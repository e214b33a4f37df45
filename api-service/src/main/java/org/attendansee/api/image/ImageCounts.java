package org.attendansee.api.image;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts photographs and the faces in them. */
@Component
public class ImageCounts {

    private final JdbcClient jdbc;

    ImageCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The counts of each session in one statement; sessions without photographs are absent. */
    public Map<UUID, Counts> bySession(Collection<UUID> sessionIds) {
        return jdbc
                .sql("""
                        select session_id, count(*) as images,
                               count(*) filter (where status in ('UPLOADED', 'PROCESSING')) as unfinished,
                               count(*) filter (where status = 'FAILED') as failed,
                               sum(face_count) as faces
                        from images where session_id = any(:ids) group by session_id""")
                .param("ids", sessionIds.toArray(UUID[]::new))
                .query((row, rowNumber) -> Map.entry(
                        row.getObject("session_id", UUID.class),
                        new Counts(
                                row.getLong("images"),
                                row.getLong("unfinished"),
                                row.getLong("failed"),
                                row.getLong("faces"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @param images all photographs, in whatever state
     * @param unfinished those whose faces are still to be found
     * @param failed those that could not be processed
     * @param faces in all of them
     */
    public record Counts(long images, long unfinished, long failed, long faces) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
