package org.attendansee.local.stack;

/** Something kept the stack from running. The message is written for the person who started it. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
