package org.attendansee.api.admission;

/** Room that was given to an upload; to be closed when it has ended, however it did. */
@FunctionalInterface
interface Admission extends AutoCloseable {

    @Override
    void close();

    /** Both, to be given back together. */
    default Admission and(Admission other) {
        return () -> {
            other.close();
            close();
        };
    }
}
