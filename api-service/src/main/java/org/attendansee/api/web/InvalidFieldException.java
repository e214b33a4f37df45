package org.attendansee.api.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** Fields with values that are invalid, on their own or in combination. */
public class InvalidFieldException extends DomainException {

    private final List<FieldProblem> problems;

    /**
     * @param field as clients name it
     * @param reason its message continues the name of the field, such as {@code must be later than startTime}
     */
    public InvalidFieldException(String field, Reason reason) {
        this(List.of(new FieldProblem(field, reason)));
    }

    InvalidFieldException(List<FieldProblem> problems) {
        super(
                ProblemType.INVALID_FIELD,
                problems.stream()
                        .map(problem -> "%s %s."
                                .formatted(problem.field(), problem.reason().message()))
                        .collect(joining(" ")));
        this.problems = List.copyOf(problems);
    }

    @Override
    public ProblemDetail toProblemDetail() {
        ProblemDetail detail = super.toProblemDetail();
        detail.setProperty("errors", problems);
        return detail;
    }
}
