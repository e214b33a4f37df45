package org.attendansee.local.stack;

import java.time.Duration;
import java.util.List;

/** Is told what the stack does. Calls come from several threads, and every method may be left out. */
public interface Progress {

    /** Tells nobody. */
    static Progress silent() {
        return new Progress() {};
    }

    default void starting(String part) {}

    default void started(String part, Duration took) {}

    default void stopping(String part) {}

    default void stopped(String part, Duration took) {}

    /** A part ended by itself, and will be started again after the delay. */
    default void died(String part, Duration restartAfter) {}

    /** A part kept dying and stays down. */
    default void gaveUp(String part, List<String> lastLogLines) {}

    /** Processes of an earlier stack, which had no chance to stop them, are being ended. */
    default void cleaningUp(List<String> parts) {}
}
