package org.attendansee.api.audit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Tells the database, at the start of each transaction that may write, who is signed in. The triggers that fill the
 * audit log look there; PostgreSQL forgets it when the transaction ends.
 */
@Component
class AuditActor implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(AuditActor.class);

    private final JdbcClient jdbc;

    AuditActor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || transaction.isReadOnly()) {
            return;
        }
        try {
            signedIn().ifPresent(this::name);
        } catch (DataAccessException e) {
            // Thrown from here, it would leave the connection with nobody to give it back. No later statement of a
            // transaction that has failed can succeed, so nothing is written without a name.
            log.warn("The database did not take the name of who is signed in; the transaction will fail", e);
        }
    }

    private void name(UUID userId) {
        jdbc.sql("select set_config('attendansee.actor', ?, true)")
                .param(userId.toString())
                .query(String.class)
                .single();
    }

    private static Optional<UUID> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .flatMap(authentication -> userId(authentication.getName()));
    }

    /** Users are signed in by their id, and only they. */
    private static Optional<UUID> userId(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
