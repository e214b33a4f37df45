package org.attendansee.api.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A field whose value is well-formed but cannot be, given the others. */
public class InvalidFieldException extends DomainException {

    private final FieldProblem problem;

    /**
     * @param field as clients name it
     * @param message what is wrong with it, such as {@code must be later than startTime}
     */
    public InvalidFieldException(String field, String message) {
        super(HttpStatus.BAD_REQUEST, "invalid-field", "%s %s.".formatted(field, message));
        this.problem = new FieldProblem(field, message);
    }

    @Override
    public ProblemDetail toProblemDetail() {
        ProblemDetail detail = super.toProblemDetail();
        detail.setProperty("errors", List.of(problem));
        return detail;
    }
}
