package org.attendansee.worker.intake;

/** Nothing is begun any more, because this worker has been told to end. */
final class WorkerEndingException extends RuntimeException {

    WorkerEndingException() {
        super("This worker ends");
    }
}
