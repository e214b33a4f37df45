package org.attendansee.common.event;

/** A record whose data is not the event that its topic promises. */
public class MalformedEventException extends RuntimeException {

    MalformedEventException(String message) {
        super(message);
    }

    MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
