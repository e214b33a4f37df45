package org.attendansee.local.chaos;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one fault went.
 *
 * @param note how it was injected or why not; empty when its name says it all
 * @param recovery from the end of the fault until everything accepted before was finished, and a new photograph as
 *     well; absent when it was not measured
 */
record FaultResult(String fault, String note, @Nullable Duration recovery) {

    String title() {
        return note.isEmpty() ? fault : fault + " (" + note + ")";
    }
}
