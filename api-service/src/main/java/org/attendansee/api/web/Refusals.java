package org.attendansee.api.web;

import java.util.Optional;
import org.attendansee.api.web.IfMatch.StaleVersionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ProblemDetail;

/** Tells what a client asked for in vain from what went wrong. */
final class Refusals {

    private Refusals() {}

    /** What the client is told; empty when it is not the client's doing. */
    static Optional<ProblemDetail> of(RuntimeException e) {
        return refusal(e).map(DomainException::toProblemDetail);
    }

    private static Optional<DomainException> refusal(RuntimeException e) {
        if (e instanceof DomainException refusal) {
            return Optional.of(refusal);
        }
        if (e instanceof OptimisticLockingFailureException) {
            return Optional.of(new StaleVersionException());
        }
        if (e instanceof ConcurrencyFailureException) {
            return Optional.of(new ConflictException(
                    Reason.of("concurrent-change", "Another request changed it at the same time")));
        }
        return e instanceof DataIntegrityViolationException violation
                ? IntegrityViolation.of(violation).toDomainException()
                : Optional.empty();
    }
}
