package org.attendansee.api.web;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.kafka.common.errors.RetriableException;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.hibernate.TransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** The one place where exceptions become answers, apart from Spring's own: {@link RequestProblems}. */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final long RETRY_SECONDS = 5;

    @ExceptionHandler({
        DomainException.class,
        OptimisticLockingFailureException.class,
        DataIntegrityViolationException.class
    })
    ResponseEntity<ProblemDetail> refused(RuntimeException e) {
        return Refusals.of(e).map(ProblemHandler::answer).orElseGet(() -> unknown(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> retryLater(RetryLaterException e) {
        return answer(e.toProblemDetail(), e.retryAfterSeconds());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> objectGone(ObjectNotFoundException e) {
        log.warn("A row names an object that is gone", e);
        return answer(ProblemType.OBJECT_GONE.toProblemDetail("The stored picture can no longer be found."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownSortProperty(PropertyReferenceException e) {
        return refused(new InvalidFieldException(
                "sort", Reason.of("unknown-sort-field", "must not be {field}").with("field", e.getPropertyName())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> brokenForm(MultipartException e) {
        if (isOfTheDisk(e.getMostSpecificCause())) {
            log.warn("A form could not be written to disk", e);
            return answer(
                    ProblemType.NO_SPACE.toProblemDetail("The form could not be written to disk. Send it again later."),
                    RETRY_SECONDS);
        }
        return answer(ProblemType.MALFORMED_REQUEST.toProblemDetail("The form cannot be read: is its boundary right?"));
    }

    /** What is wrong with the form itself, or with the client that sends it, has types of its own. */
    private static boolean isOfTheDisk(Throwable cause) {
        return cause.getClass() == IOException.class || cause instanceof FileSystemException;
    }

    @ExceptionHandler({
        ObjectStoreUnavailableException.class,
        RetriableException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransactionSystemException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> temporarilyUnavailable(RuntimeException e) {
        log.warn(
                "A part that the request needs does not answer: {}: {}",
                e.getMessage(),
                NestedExceptionUtils.getMostSpecificCause(e).toString());
        log.debug("Where: ", e);
        return answer(
                ProblemType.UNAVAILABLE.toProblemDetail(
                        "A part of the system does not answer at the moment. Try again in a few seconds."),
                RETRY_SECONDS);
    }

    /**
     * A connection that ends in the middle of a transaction leaves nothing to roll back on, which is all that is told.
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> persistenceFailed(JpaSystemException e) {
        return e.getCause() instanceof TransactionException ? temporarilyUnavailable(e) : unknown(e);
    }

    /** Spring Security answers these, in front of all controllers. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void notAllowed(RuntimeException e) {
        throw e;
    }

    /** Nobody is there to read an answer. */
    @ExceptionHandler
    void clientLeft(ClientAbortException e) {
        log.debug("A client left in the middle of its request", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(Exception e) {
        UUID errorId = UUID.randomUUID();
        log.error("Unexpected error {}", errorId, e);
        ProblemDetail problem = ProblemType.INTERNAL_ERROR.toProblemDetail(
                "Something went wrong. Quote the error id when you report it.");
        problem.setProperty("errorId", errorId);
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, long retryAfterSeconds) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds))
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
