package org.attendansee.api.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** A request that is right in itself, but cannot be reconciled with what is there. */
public class ConflictException extends DomainException {

    private final List<FieldProblem> problems;

    /**
     * @param message what it runs into, without a full stop
     * @param fields whose values do, as clients name them; none when it is not about a field
     */
    public ConflictException(String message, List<String> fields) {
        super(ProblemType.CONFLICT, message + ".");
        this.problems =
                fields.stream().map(field -> new FieldProblem(field, message)).toList();
    }

    @Override
    public ProblemDetail toProblemDetail() {
        ProblemDetail detail = super.toProblemDetail();
        if (!problems.isEmpty()) {
            detail.setProperty("errors", problems);
        }
        return detail;
    }
}
