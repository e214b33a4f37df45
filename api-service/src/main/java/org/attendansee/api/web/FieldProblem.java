package org.attendansee.api.web;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Why the value of one field of a request is rejected.
 *
 * @param field as clients name it
 */
public record FieldProblem(String field, @JsonUnwrapped Reason reason) {

    static final Reason INVALID = Reason.of("invalid-value", "is not a valid value");

    /** The field whose value violates a constraint of Bean Validation. */
    public static FieldProblem of(ConstraintViolation<?> violation) {
        return new FieldProblem(violation.getPropertyPath().toString(), Reason.of(violation));
    }

    /** The field whose value has the wrong type; empty if the body is not JSON at all. */
    static Optional<FieldProblem> unreadable(JacksonException e) {
        if (e.getPath().isEmpty()) {
            return Optional.empty();
        }
        String path = e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? String.valueOf(part.getIndex()) : part.getPropertyName())
                .collect(joining("."));
        Class<?> type = e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return Optional.of(new FieldProblem(path, type == null ? INVALID : ExpectedFormat.of(type)));
    }
}
