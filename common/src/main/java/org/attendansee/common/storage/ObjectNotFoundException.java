package org.attendansee.common.storage;

/** Nothing is stored under the key. */
public class ObjectNotFoundException extends RuntimeException {

    ObjectNotFoundException(String key, Throwable cause) {
        super("No object under key " + key, cause);
    }
}
