package org.attendansee.api.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided, which goes before what faces say.
 *
 * @param note why; empty when nothing was said
 * @param decidedBy absent once that user is deleted
 * @param decidedByName the username; absent once that user is deleted
 */
record Decision(
        AttendanceStatus status,
        String note,
        @Nullable UUID decidedBy,
        @Nullable String decidedByName,
        Instant decidedAt) {}
