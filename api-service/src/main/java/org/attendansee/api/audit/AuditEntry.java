package org.attendansee.api.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row that was changed.
 *
 * @param at when the transaction that changed it began
 * @param actorId of the user, or other client, who did it; absent when it was not done through the API
 * @param actorName the username at that time, or the database user when no user did it
 * @param table that holds the row
 * @param rowId of the row; the user's in {@code user_groups}
 * @param changes of an update the columns that changed, each with {@code old} and {@code new}; otherwise the row.
 *     Secrets are left out, or shown as {@code "changed"}.
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        Action action,
        String table,
        String rowId,
        JsonNode changes) {

    enum Action {
        INSERT,
        UPDATE,
        DELETE
    }
}
