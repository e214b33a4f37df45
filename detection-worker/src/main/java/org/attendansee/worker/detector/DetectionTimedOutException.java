package org.attendansee.worker.detector;

import java.time.Duration;

/** A photograph keeps a detector busy for longer than any may. */
public class DetectionTimedOutException extends RuntimeException {

    DetectionTimedOutException(Duration limit) {
        super("Decoding and detection were not done after " + limit);
    }
}
