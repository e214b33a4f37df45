package org.attendansee.local.chaos;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photograph that was answered with 2xx.
 *
 * @param fault what was wrong with the system then, or had been last
 */
record AcceptedPhoto(UUID imageId, UUID sessionId, String variant, String sha256, String fault) {

    boolean isDamaged() {
        return variant.equals(PhotoMint.DAMAGED);
    }

    /** Whether it may end as failed, for a reason that is its own. */
    boolean mayFailAs(@Nullable String reason) {
        return isDamaged() || (variant.equals(PhotoMint.HEAVY) && PoisonPhotos.REASON.equals(reason));
    }
}
