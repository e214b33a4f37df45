package org.attendansee.api.image;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of uploads that have an {@code Idempotency-Key}. Keys of different senders have nothing to do with each
 * other. Each file of a request is remembered for itself, by its place, so that a request that got only half way can be
 * repeated too.
 */
@Component
class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final int MAX_LENGTH = 255;

    private final JdbcClient jdbc;
    private final IdempotencyProperties properties;
    private final InstantSource clock;

    IdempotencyKeys(JdbcClient jdbc, IdempotencyProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The key of a request, taken as it is; null when it has none.
     *
     * @throws InvalidFieldException when it is blank, too long, or not one
     */
    static @Nullable String in(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HEADER);
        if (values.isEmpty()) {
            return null;
        }
        String key = values.get(0).strip();
        if (values.size() > 1 || key.isEmpty() || key.length() > MAX_LENGTH) {
            throw new InvalidFieldException(
                    HEADER,
                    Reason.of("key-length", "must be a single value of 1 to {max} characters")
                            .with("max", MAX_LENGTH));
        }
        return key;
    }

    /** The session that an earlier request of this name went to. */
    Optional<UUID> sessionOf(Caller sender, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : jdbc.sql("""
                        select session_id from idempotency_keys join images on images.id = image_id
                        where principal_id = :sender and key = :key and expires_at > :now
                        order by file_index limit 1""")
                        .params(Map.of("sender", sender.id(), "key", key, "now", Timestamp.from(clock.instant())))
                        .query(UUID.class)
                        .optional();
    }

    /**
     * The image with which an upload was answered before.
     *
     * @throws IdempotencyKeyReusedException when the upload of this name was another one
     */
    Optional<UUID> imageOf(Upload upload, String sha256) {
        Optional<Answered> answered = upload.key() == null
                ? Optional.empty()
                : jdbc.sql("""
                        select idempotency_keys.sha256, session_id, image_id
                        from idempotency_keys join images on images.id = image_id
                        where principal_id = :sender and key = :key and file_index = :index and expires_at > :now""")
                        .params(Map.of(
                                "sender", upload.sender().id(),
                                "key", upload.key(),
                                "index", upload.fileIndex(),
                                "now", Timestamp.from(clock.instant())))
                        .query(Answered.class)
                        .optional();
        if (answered.isPresent() && !answered.get().isAnswerTo(upload, sha256)) {
            throw new IdempotencyKeyReusedException();
        }
        return answered.map(Answered::imageId);
    }

    /**
     * Remembers the answer to an upload, if it has a key.
     *
     * @throws DuplicateKeyException when another upload with this key was faster
     */
    void keep(Upload upload, Image image) {
        if (upload.key() == null) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("delete from idempotency_keys where principal_id = ? and key = ? and file_index = ?"
                        + " and expires_at <= ?")
                .params(upload.sender().id(), upload.key(), upload.fileIndex(), Timestamp.from(now))
                .update();
        jdbc.sql("insert into idempotency_keys (principal_id, key, file_index, sha256, image_id, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        upload.sender().id(),
                        upload.key(),
                        upload.fileIndex(),
                        image.sha256(),
                        image.getId(),
                        Timestamp.from(now.plus(properties.keyLifetime())))
                .update();
    }

    /** Deletes the keys whose time is over. */
    void sweep() {
        jdbc.sql("delete from idempotency_keys where expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private record Answered(String sha256, UUID sessionId, UUID imageId) {

        boolean isAnswerTo(Upload upload, String uploadSha256) {
            return sha256.equals(uploadSha256) && (!upload.sessionNamed() || sessionId.equals(upload.sessionId()));
        }
    }
}
