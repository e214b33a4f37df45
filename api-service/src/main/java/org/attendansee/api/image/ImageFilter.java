package org.attendansee.api.image;

import java.time.Instant;
import java.util.UUID;
import org.attendansee.common.event.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Which photographs are wanted; what is absent selects all.
 *
 * @param uploadedFrom the earliest time
 * @param uploadedTo the end of the time, not included
 */
record ImageFilter(
        @Nullable UUID classId,
        @Nullable UUID sessionId,
        @Nullable ImageStatus status,
        @Nullable FailureReason failureReason,
        @Nullable UUID uploadedBy,
        @Nullable Instant uploadedFrom,
        @Nullable Instant uploadedTo) {}
