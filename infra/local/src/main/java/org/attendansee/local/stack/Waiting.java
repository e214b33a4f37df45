package org.attendansee.local.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for what other processes do. */
final class Waiting {

    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private Waiting() {}

    /** The pause between two looks at a process. */
    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for a process", e);
        }
    }

    /** Returns whether the process ended within the limit. */
    static boolean await(ProcessHandle process, Duration limit) {
        return process.onExit()
                .thenApply(ended -> true)
                .completeOnTimeout(false, Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS)
                .join();
    }
}
