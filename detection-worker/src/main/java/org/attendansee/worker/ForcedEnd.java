package org.attendansee.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when it has been told to and does not come to an end by itself, because something that it waits for
 * is away. That loses nothing: whatever it held is handed to another worker.
 */
final class ForcedEnd {

    private static final Logger log = LoggerFactory.getLogger(ForcedEnd.class);

    /** As after a SIGTERM that nobody handles. */
    private static final int EXIT_CODE = 143;

    private ForcedEnd() {}

    /** @param limit counts from the signal */
    static void after(Duration limit) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> startCountdown(limit), "forced-end"));
    }

    private static void startCountdown(Duration limit) {
        Thread countdown = new Thread(
                () -> {
                    try {
                        Thread.sleep(limit.toMillis());
                        log.warn("Still not ended {} after the signal, so this worker ends with force", limit);
                        Runtime.getRuntime().halt(EXIT_CODE);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "forced-end-countdown");
        countdown.setDaemon(true);
        countdown.start();
    }
}
