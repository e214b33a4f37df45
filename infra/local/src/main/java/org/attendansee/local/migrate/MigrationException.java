package org.attendansee.local.migrate;

/** The schema stays as it is. The message is written for the person who asked for something else. */
public class MigrationException extends RuntimeException {

    public MigrationException(String message) {
        super(message);
    }

    public MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
