package org.attendansee.worker.detector;

import java.time.Duration;

/** No detector became free in the time that one may take for a photograph; nothing was begun. */
public class DetectorsBusyException extends RuntimeException {

    DetectorsBusyException(Duration waited) {
        super("No detector was free for " + waited);
    }
}
