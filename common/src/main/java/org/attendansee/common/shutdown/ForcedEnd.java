package org.attendansee.common.shutdown;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when it has been told to and does not come to an end by itself, because something that it waits for
 * is away. That loses nothing: what a worker held is handed to another, and a client sends again what nobody answered.
 */
public final class ForcedEnd {

    private static final Logger log = LoggerFactory.getLogger(ForcedEnd.class);

    /** Below the 20 s after which whoever sent the signal may send a harder one. */
    private static final Duration LONGEST_END = Duration.ofSeconds(17);

    /** As after a SIGTERM that nobody handles. */
    private static final int EXIT_CODE = 143;

    private ForcedEnd() {}

    /** Sees to it for this process. */
    public static void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(ForcedEnd::startCountdown, "forced-end"));
    }

    private static void startCountdown() {
        Thread countdown = new Thread(
                () -> {
                    try {
                        Thread.sleep(LONGEST_END.toMillis());
                        log.warn("Still not ended {} after the signal, so this process ends with force", LONGEST_END);
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
