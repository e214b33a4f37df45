package org.attendansee.api.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.attendansee.api.web.IfMatch.VersionMissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Requests that Spring cannot hand to a controller: each gets a type, and the field that was wrong a name. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final Reason MISSING = Reason.of("missing", "is missing");
    private static final Reason BADLY_ENCODED = Reason.of("badly-encoded", "must be percent-encoded UTF-8");

    /** A change that does not name a version is a problem of its own. */
    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MissingRequestHeaderException missing) {
            DomainException problem = IF_MATCH.equalsIgnoreCase(missing.getHeaderName())
                    ? new VersionMissingException()
                    : new InvalidFieldException(missing.getHeaderName(), MISSING);
            return answer(e, problem.toProblemDetail(), headers, request);
        }
        return super.handleServletRequestBindingException(e, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, missing(e.getParameterName()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, missing(e.getRequestPartName()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = Objects.requireNonNullElse(e.getPropertyName(), "value");
        InvalidFieldException problem = new InvalidFieldException(field, expectation(e.getRequiredType()));
        return answer(e, problem.toProblemDetail(), headers, request);
    }

    /** Names the field whose value could not be read, when it was one. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<FieldProblem> field =
                e.getCause() instanceof JacksonException cause ? FieldProblem.unreadable(cause) : Optional.empty();
        ProblemDetail problem = field.map(found -> new InvalidFieldException(List.of(found)).toProblemDetail())
                .orElseGet(() -> ProblemType.MALFORMED_REQUEST.toProblemDetail(
                        "The body is missing, or it is not the JSON that it should be."));
        return answer(e, problem, headers, request);
    }

    /** Names each field that was wrong, and what was wrong with it. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> fields = e.getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), reason(error)))
                .toList();
        return answer(e, new InvalidFieldException(fields).toProblemDetail(), headers, request);
    }

    /** Tomcat decodes parameters when the first is asked for, wherever that is. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> badlyEncodedParameter(InvalidParameterException e, WebRequest request) {
        String query =
                request instanceof ServletWebRequest http ? http.getRequest().getQueryString() : null;
        ProblemDetail problem = Optional.ofNullable(query)
                .flatMap(sent -> QueryString.of(sent).badlyEncoded())
                .map(name -> new InvalidFieldException(name, BADLY_ENCODED).toProblemDetail())
                .orElseGet(() -> ProblemType.ofStatus(HttpStatusCode.valueOf(e.getErrorCode()))
                        .toProblemDetail("The parameters cannot be read."));
        return answer(e, problem, new HttpHeaders(), request);
    }

    /** Everything else that Spring refuses has a status already. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !isTyped(problem)) {
            ProblemType type = ProblemType.ofStatus(status);
            problem.setType(type.uri());
            problem.setTitle(type.title());
        }
        HttpHeaders typed = HttpHeaders.copyOf(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.createResponseEntity(body, typed, status, request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(e, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static ProblemDetail missing(String field) {
        return new InvalidFieldException(field, MISSING).toProblemDetail();
    }

    private static boolean isTyped(ProblemDetail problem) {
        return problem.getType() != null
                && !"about:blank".equals(problem.getType().toString());
    }

    private static Reason reason(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? expectation(error.unwrap(TypeMismatchException.class).getRequiredType())
                : Reason.of(error.unwrap(ConstraintViolation.class));
    }

    private static Reason expectation(@Nullable Class<?> type) {
        return type == null ? FieldProblem.INVALID : ExpectedFormat.of(type);
    }
}
