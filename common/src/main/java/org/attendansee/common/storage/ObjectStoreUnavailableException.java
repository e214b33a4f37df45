package org.attendansee.common.storage;

/** The object store did not answer, or answered that it cannot serve. The same call may succeed later. */
public class ObjectStoreUnavailableException extends RuntimeException {

    public ObjectStoreUnavailableException(String action, Throwable cause) {
        super("Object store could not " + action, cause);
    }
}
