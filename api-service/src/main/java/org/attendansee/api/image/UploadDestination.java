package org.attendansee.api.image;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The session that photographs are for.
 *
 * @param session finds its id; not called when the upload is a repetition that may go where the first one went
 * @param named whether the sender named it
 */
public record UploadDestination(Supplier<UUID> session, boolean named) {

    /** The one that the sender named. */
    public static UploadDestination named(UUID sessionId) {
        return new UploadDestination(() -> sessionId, true);
    }

    /** The one that the time tells; may throw when there is none. */
    public static UploadDestination found(Supplier<UUID> session) {
        return new UploadDestination(session, false);
    }
}
