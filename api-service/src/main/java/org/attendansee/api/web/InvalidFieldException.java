package org.attendansee.api.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** Fields whose values cannot be, in themselves or given the others. */
public class InvalidFieldException extends DomainException {

    private final List<FieldProblem> problems;

    /**
     * @param field as clients name it
     * @param message what is wrong with it, such as {@code must be later than startTime}
     */
    public InvalidFieldException(String field, String message) {
        this(List.of(new FieldProblem(field, message)));
    }

    InvalidFieldException(List<FieldProblem> problems) {
        super(
                ProblemType.INVALID_FIELD,
                problems.stream()
                        .map(problem -> "%s %s.".formatted(problem.field(), problem.message()))
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
