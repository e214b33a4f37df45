package org.attendansee.api.camera;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.account.ClientKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Lets cameras in. A key is good while its row is there, it is not revoked and its time has not come; whoever changes
 * that shuts the camera out at once, on every instance.
 */
@Component
class CameraKeys implements ClientKeys {

    private final JdbcClient jdbc;
    private final CameraProperties properties;
    private final InstantSource clock;

    CameraKeys(JdbcClient jdbc, CameraProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public boolean isKey(String bearerToken) {
        return CameraKey.isKey(bearerToken);
    }

    @Override
    public Optional<Authentication> signIn(String key) {
        Instant now = clock.instant();
        Optional<Known> known = find(new CameraKey(key), now);
        known.ifPresent(camera -> see(camera, now));
        return known.map(camera -> new PreAuthenticatedAuthenticationToken(
                new Caller.Camera(camera.id(), camera.classId()),
                "",
                AuthorityUtils.createAuthorityList("ROLE_CAMERA")));
    }

    private Optional<Known> find(CameraKey key, Instant now) {
        return jdbc.sql("select id, class_id, last_seen_at from cameras"
                        + " where key_hash = ? and revoked_at is null and key_expires_at > ?")
                .params(key.hash(), Timestamp.from(now))
                .query((row, rowNumber) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("class_id", UUID.class),
                        instant(row.getTimestamp("last_seen_at"))))
                .optional();
    }

    /** Writes that a camera was seen, but not with each of its requests, nor twice for two at the same moment. */
    private void see(Known camera, Instant now) {
        Instant due = now.minus(properties.lastSeenInterval());
        if (camera.lastSeenAt() == null || !camera.lastSeenAt().isAfter(due)) {
            jdbc.sql("update cameras set last_seen_at = :now"
                            + " where id = :id and (last_seen_at is null or last_seen_at <= :due)")
                    .param("now", Timestamp.from(now))
                    .param("id", camera.id())
                    .param("due", Timestamp.from(due))
                    .update();
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private record Known(UUID id, UUID classId, @Nullable Instant lastSeenAt) {}
}
