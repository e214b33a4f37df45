package org.attendansee.api.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that a worker gave up.
 *
 * @param partition of the dead-letter topic
 * @param offset within the partition
 * @param at when it was set aside
 * @param reason why, for programs; {@code MALFORMED} when the record holds no event
 * @param finding what was found out, for operators
 * @param workerId the worker that gave it up
 * @param imageId the photograph that it asked to search; absent when it holds no event
 * @param attempt in which the photograph failed
 */
record DeadLetter(
        int partition,
        long offset,
        Instant at,
        @Nullable String reason,
        @Nullable String finding,
        @Nullable String workerId,
        @Nullable UUID imageId,
        @Nullable Integer attempt) {}
