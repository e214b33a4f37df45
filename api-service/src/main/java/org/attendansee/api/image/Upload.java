package org.attendansee.api.image;

import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One file of a request.
 *
 * @param sessionNamed whether the sender named the session; if not, a repetition is as good in another
 * @param key the name under which the request can be repeated; null when it has none
 * @param fileIndex place in the request, from 0
 */
record Upload(
        Caller sender,
        UUID sessionId,
        boolean sessionNamed,
        @Nullable String key,
        int fileIndex) {

    /** A file for a session that the sender named, and that is not repeated under a key. */
    static Upload of(Caller sender, UUID sessionId) {
        return new Upload(sender, sessionId, true, null, 0);
    }

    Upload at(int index) {
        return new Upload(sender, sessionId, sessionNamed, key, index);
    }
}
