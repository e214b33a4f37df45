package org.attendansee.api.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.web.IfMatch.StaleVersionException;
import org.attendansee.api.web.IfMatch.VersionMissingException;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** The one place where exceptions become answers. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DomainException e) {
        ProblemDetail problem = e.toProblemDetail();
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException e) {
        return refused(new StaleVersionException());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusedByTheDatabase(DataIntegrityViolationException e) {
        return IntegrityViolation.of(e)
                .toDomainException()
                .map(this::refused)
                .orElseGet(() -> ResponseEntity.internalServerError().body(unknown(e)));
    }

    @ExceptionHandler
    ProblemDetail objectGone(ObjectNotFoundException e) {
        log.warn("A row names an object that is gone", e);
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "The stored picture can no longer be found.");
    }

    @ExceptionHandler
    ProblemDetail unknownSortProperty(PropertyReferenceException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Cannot sort by '%s': there is no such field.".formatted(e.getPropertyName()));
    }

    @ExceptionHandler({
        ObjectStoreUnavailableException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> temporarilyUnavailable(RuntimeException e) {
        log.warn("A part that the request needs does not answer", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "Storage is not available at the moment. Try again in a few seconds.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail unknown(Exception e) {
        UUID errorId = UUID.randomUUID();
        log.error("Unexpected error {}", errorId, e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong. Quote the error id when you report it.");
        problem.setProperty("errorId", errorId);
        return problem;
    }

    /** A change that does not name a version is a problem of its own. */
    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MissingRequestHeaderException missing && IF_MATCH.equalsIgnoreCase(missing.getHeaderName())) {
            ProblemDetail problem = new VersionMissingException().toProblemDetail();
            return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
        }
        return super.handleServletRequestBindingException(e, headers, status, request);
    }

    /** Names the field whose value could not be read, when it was one. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<FieldProblem> field =
                e.getCause() instanceof JacksonException cause ? FieldProblem.unreadable(cause) : Optional.empty();
        if (field.isEmpty()) {
            return super.handleHttpMessageNotReadable(e, headers, status, request);
        }
        ProblemDetail problem = new InvalidFieldException(List.of(field.get())).toProblemDetail();
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Names each field that was wrong, and what was wrong with it. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = e.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
                .toList();
        e.getBody().setProperty("errors", errors);
        return handleExceptionInternal(e, e.getBody(), headers, status, request);
    }
}
