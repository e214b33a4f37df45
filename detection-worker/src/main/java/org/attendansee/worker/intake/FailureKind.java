package org.attendansee.worker.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.errors.RetriableException;
import org.attendansee.common.event.MalformedEventException;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.attendansee.worker.detector.DetectorsBusyException;
import org.attendansee.worker.photo.PermanentFailureException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What a failure calls for. */
enum FailureKind {
    /** This worker ends and left the record untouched: another takes it. */
    NOT_BEGUN,
    /** The broker would soon drop the record, and nothing is known against its photograph: begin with a new record. */
    SPENT,
    /** The record holds no event: keep it for people to look at. */
    MALFORMED,
    /** No later attempt can succeed. */
    PERMANENT,
    /** A part that the work needs is away, so the photograph is not to blame: wait, however often. */
    OUTAGE,
    /** This worker has no detector to spare, so the photograph is not to blame: leave it to whoever has. */
    BUSY,
    /** Nobody foresaw it: try again, but not forever. */
    UNKNOWN;

    /** Judges by the outermost cause that is known. */
    static FailureKind of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureKind kind = ofOne(cause);
            if (kind != UNKNOWN) {
                return kind;
            }
        }
        return UNKNOWN;
    }

    private static FailureKind ofOne(Throwable failure) {
        if (failure instanceof WorkerEndingException) {
            return NOT_BEGUN;
        }
        if (failure instanceof DeliveriesSpentException) {
            return SPENT;
        }
        if (failure instanceof MalformedEventException) {
            return MALFORMED;
        }
        if (failure instanceof PermanentFailureException) {
            return PERMANENT;
        }
        if (failure instanceof DetectorsBusyException) {
            return BUSY;
        }
        boolean outage = failure instanceof ObjectStoreUnavailableException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException
                || failure instanceof TransactionException
                || failure instanceof RetriableException;
        return outage ? OUTAGE : UNKNOWN;
    }
}
