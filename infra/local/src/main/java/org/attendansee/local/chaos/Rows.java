package org.attendansee.local.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.local.chaos.Evidence.FaceRow;
import org.attendansee.local.chaos.Evidence.ImageRow;
import org.attendansee.local.stack.PostgresServer;

/** What the database says. Every question has a connection of its own, as the database may be gone at any time. */
final class Rows {

    private static final int SECONDS_FOR_AN_ANSWER = 10;

    private final PostgresServer postgres;

    Rows(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** A photograph that a worker has in hand. */
    record Work(UUID imageId, String worker, Instant begun) {}

    /** How many of these images have come to their end. */
    int finished(Collection<UUID> images) throws SQLException {
        return query(
                        "select count(*) from images where id = any(?) and status in ('PROCESSED', 'FAILED')",
                        row -> row.getInt(1),
                        (Object) images.toArray(UUID[]::new))
                .get(0);
    }

    /** Some photograph that a worker has begun and not finished. */
    Optional<Work> work() throws SQLException {
        return query(
                        "select id, worker_id, processing_started_at from images where status = 'PROCESSING' order by processing_started_at desc",
                        Rows::work)
                .stream()
                .findFirst();
    }

    /** Those of these images that a worker has begun and not finished. */
    List<Work> work(Collection<UUID> images) throws SQLException {
        return query(
                "select id, worker_id, processing_started_at from images where status = 'PROCESSING' and id = any(?)",
                Rows::work,
                (Object) images.toArray(UUID[]::new));
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getTimestamp(3).toInstant());
    }

    /** How many relays are sending rows of the outbox at this moment. */
    int busyRelays() throws SQLException {
        return query(
                        "select count(distinct pid) from pg_locks where relation = 'outbox'::regclass"
                                + " and mode = 'RowShareLock' and granted",
                        row -> row.getInt(1))
                .get(0);
    }

    List<ImageRow> images() throws SQLException {
        return query(
                "select id, session_id, sha256, status, failure_reason, face_count from images",
                row -> new ImageRow(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)));
    }

    List<FaceRow> faces() throws SQLException {
        return query(
                "select image_id, face_index from face_crops",
                row -> new FaceRow(row.getObject(1, UUID.class), row.getInt(2)));
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(SECONDS_FOR_AN_ANSWER);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
