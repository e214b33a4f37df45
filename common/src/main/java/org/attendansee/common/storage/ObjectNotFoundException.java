package org.attendansee.common.storage;

/** Nothing is stored under the key, or not the version that was asked for. */
public class ObjectNotFoundException extends RuntimeException {

    ObjectNotFoundException(String action, Throwable cause) {
        super("Nothing is stored there: could not " + action, cause);
    }
}
