package org.attendansee.api.image;

import java.time.Instant;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.common.storage.ObjectKeys;

/**
 * A photograph that a client sends to the object store itself.
 *
 * @param sender who counts as the one that uploaded it
 * @param sizeBytes that it will have
 * @param sha256 that it will have, 64 lower-case hexadecimal digits
 * @param expiresAt until when it may be sent and confirmed
 * @param discardAt from when on nothing can arrive any more, not even what began to be sent in the last moment
 */
record DirectUpload(
        UUID id,
        UUID sessionId,
        Caller sender,
        String fileName,
        long sizeBytes,
        String sha256,
        Instant requestedAt,
        Instant expiresAt,
        Instant discardAt) {

    /** Where it waits: never where accepted photographs lie, as the client can replace it as long as it has the URL. */
    String key() {
        return ObjectKeys.upload(id);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
