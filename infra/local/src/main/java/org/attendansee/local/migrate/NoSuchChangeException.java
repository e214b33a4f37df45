package org.attendansee.local.migrate;

/** A change was named that the changelog does not have, or that does not fit what was asked. */
public final class NoSuchChangeException extends MigrationException {

    NoSuchChangeException(String message) {
        super(message);
    }
}
