package org.attendansee.local.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for processes that may not be our children. */
final class Ending {

    private Ending() {}

    /** Returns whether the process ended within the limit. */
    static boolean await(ProcessHandle process, Duration limit) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS)
                .join();
    }
}
