package org.attendansee.api.image;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.Caller.Camera;
import org.attendansee.api.access.Caller.User;
import org.attendansee.common.storage.ObjectKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of direct uploads. Whoever deletes one leaves its object to {@link ObjectDeletions}. */
@Component
class DirectUploadRecords {

    private final JdbcClient jdbc;

    DirectUploadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DirectUpload upload) {
        jdbc.sql("""
                        insert into uploads (id, session_id, requested_by, camera_id, file_name, size_bytes, sha256, requested_at,
                            expires_at, discard_at)
                        values (:id, :sessionId, :requestedBy, :cameraId, :fileName, :sizeBytes, :sha256, :requestedAt,
                            :expiresAt, :discardAt)""")
                .param("id", upload.id())
                .param("sessionId", upload.sessionId())
                .param("requestedBy", upload.sender() instanceof User user ? user.id() : null)
                .param("cameraId", upload.sender() instanceof Camera camera ? camera.id() : null)
                .param("fileName", upload.fileName())
                .param("sizeBytes", upload.sizeBytes())
                .param("sha256", upload.sha256())
                .param("requestedAt", Timestamp.from(upload.requestedAt()))
                .param("expiresAt", Timestamp.from(upload.expiresAt()))
                .param("discardAt", Timestamp.from(upload.discardAt()))
                .update();
    }

    Optional<DirectUpload> find(UUID id) {
        return jdbc.sql("""
                        select uploads.*, cameras.class_id from uploads
                        left join cameras on cameras.id = uploads.camera_id where uploads.id = ?""").param(id).query(DirectUploadRecords::toUpload).optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from uploads where id = ?").param(id).update();
    }

    /** Deletes those for which nothing can arrive any more; returns how many. */
    int deleteDiscarded(Instant now) {
        return jdbc.sql("delete from uploads where discard_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    /** Has the object of an upload deleted, while its row stays. */
    void discardObject(UUID id) {
        jdbc.sql("insert into object_deletions (key_prefix) values (?)")
                .param(ObjectKeys.uploadFolder(id))
                .update();
    }

    private static DirectUpload toUpload(ResultSet row, int rowNumber) throws SQLException {
        return new DirectUpload(
                row.getObject("id", UUID.class),
                row.getObject("session_id", UUID.class),
                sender(row),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("discard_at").toInstant());
    }

    private static Caller sender(ResultSet row) throws SQLException {
        UUID userId = row.getObject("requested_by", UUID.class);
        return userId == null
                ? new Camera(row.getObject("camera_id", UUID.class), row.getObject("class_id", UUID.class))
                : new User(userId);
    }
}
