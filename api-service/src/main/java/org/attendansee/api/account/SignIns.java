package org.attendansee.api.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.event.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in. Tokens and cookies are good only while the row of their sign-in is there, its user is active and
 * its time has not come; whoever deletes the row ends them at once, on every instance.
 */
@Component
class SignIns {

    private static final Logger log = LoggerFactory.getLogger(SignIns.class);
    private static final String SELECT = """
            select sign_ins.id, users.id as user_id, string_agg(groups.role, ',') as roles
            from sign_ins
            join users on users.id = sign_ins.user_id and users.active
            left join user_groups on user_groups.user_id = users.id
            left join groups on groups.id = user_groups.group_id
            where sign_ins.expires_at > :now and %s
            group by sign_ins.id, users.id""";
    private static final String SELECT_BY_ID = SELECT.formatted("sign_ins.id = :key");
    private static final String SELECT_BY_SESSION = SELECT.formatted("sign_ins.session_hash = :key");

    private static final int FORGET_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final AccountProperties properties;
    private final InstantSource clock;

    SignIns(JdbcClient jdbc, AccountProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Signs a client in that will refresh its access tokens. */
    @Transactional
    Refreshable startRefreshable(UUID userId) {
        UUID id = start(userId, null, properties.refreshLifetime());
        return new Refreshable(id, userId, newRefreshToken(id));
    }

    /** Signs a browser in; returns what its cookie holds. */
    @Transactional
    Secret startSession(UUID userId) {
        Secret session = Secret.draw();
        start(userId, session.hash(), properties.sessionLifetime());
        return session;
    }

    Optional<SignIn> byId(UUID id) {
        return select(SELECT_BY_ID, id);
    }

    Optional<SignIn> bySession(Secret session) {
        return select(SELECT_BY_SESSION, session.hash());
    }

    /**
     * Exchanges a refresh token for the next one. A token is good once: whoever shows a used one, or the client that
     * used it, has stolen it, and as nobody can tell which of them did, the sign-in ends for both.
     *
     * @return empty when the token is not good
     */
    @Transactional
    Optional<Refreshable> refresh(Secret token) {
        Optional<UUID> id = jdbc.sql("update refresh_tokens set used_at = :now where token_hash = :hash and used_at is"
                        + " null returning sign_in_id")
                .param("now", now())
                .param("hash", token.hash())
                .query(UUID.class)
                .optional();
        if (id.isEmpty()) {
            endStolen(token);
            return Optional.empty();
        }
        return byId(id.get())
                .map(signIn -> new Refreshable(signIn.id(), signIn.userId(), newRefreshToken(signIn.id())));
    }

    void end(UUID id) {
        jdbc.sql("delete from sign_ins where id = ?").param(id).update();
    }

    /** Ends the sign-in of a refresh token, used or not. */
    void endBy(Secret refreshToken) {
        jdbc.sql("delete from sign_ins where id = (select sign_in_id from refresh_tokens where token_hash = ?)")
                .param(refreshToken.hash())
                .update();
    }

    /**
     * Deletes sign-ins whose time is over, with their refresh tokens, up to some hundred.
     *
     * @return whether there may be more
     */
    boolean forgetSome() {
        return jdbc.sql("""
                        delete from sign_ins where id in (
                            select id from sign_ins where expires_at <= ? limit ? for update skip locked)""").params(now(), FORGET_AT_ONCE).update() == FORGET_AT_ONCE;
    }

    void endAllOf(UUID userId) {
        jdbc.sql("delete from sign_ins where user_id = ?").param(userId).update();
    }

    void endOthersOf(UUID userId, UUID kept) {
        jdbc.sql("delete from sign_ins where user_id = ? and id <> ?")
                .params(userId, kept)
                .update();
    }

    private UUID start(UUID userId, @Nullable String sessionHash, Duration lifetime) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_ins where user_id = ? and expires_at <= ?")
                .params(userId, Timestamp.from(now))
                .update();
        UUID id = Ids.next();
        jdbc.sql("insert into sign_ins (id, user_id, session_hash, started_at, expires_at)"
                        + " values (:id, :userId, :sessionHash, :startedAt, :expiresAt)")
                .param("id", id)
                .param("userId", userId)
                .param("sessionHash", sessionHash)
                .param("startedAt", Timestamp.from(now))
                .param("expiresAt", Timestamp.from(now.plus(lifetime)))
                .update();
        return id;
    }

    private Secret newRefreshToken(UUID signInId) {
        Secret token = Secret.draw();
        jdbc.sql("insert into refresh_tokens (token_hash, sign_in_id, issued_at) values (?, ?, ?)")
                .params(token.hash(), signInId, now())
                .update();
        return token;
    }

    private void endStolen(Secret token) {
        List<UUID> stolenFrom = jdbc.sql("delete from sign_ins where id = (select sign_in_id from refresh_tokens where"
                        + " token_hash = ?) returning user_id")
                .param(token.hash())
                .query(UUID.class)
                .list();
        stolenFrom.forEach(
                userId -> log.warn("A refresh token of user {} was used twice; that sign-in has ended", userId));
    }

    private Optional<SignIn> select(String sql, Object key) {
        return jdbc.sql(sql)
                .param("now", now())
                .param("key", key)
                .query((row, number) -> new SignIn(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        split(row.getString("roles"))))
                .optional();
    }

    private static List<String> split(@Nullable String roles) {
        return roles == null ? List.of() : List.of(roles.split(","));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** A sign-in with the token that refreshes it next. */
    record Refreshable(UUID signInId, UUID userId, Secret refreshToken) {}
}
