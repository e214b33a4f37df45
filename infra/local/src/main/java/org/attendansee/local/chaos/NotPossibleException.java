package org.attendansee.local.chaos;

/** A fault cannot be injected on this machine. */
final class NotPossibleException extends RuntimeException {

    NotPossibleException(String reason) {
        super(reason);
    }
}
