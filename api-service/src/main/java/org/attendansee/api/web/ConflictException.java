package org.attendansee.api.web;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** A valid request that conflicts with the current state. */
public class ConflictException extends DomainException {

    private final Reason reason;
    private final List<FieldProblem> problems;

    /**
     * @param reason its message is a sentence without a full stop
     * @param fields with the conflicting values, as clients name them; none if the conflict is not about a field
     */
    public ConflictException(Reason reason, String... fields) {
        super(ProblemType.CONFLICT, reason.message() + ".");
        this.reason = reason;
        this.problems = List.of(fields).stream()
                .map(field -> new FieldProblem(field, reason))
                .toList();
    }

    @Override
    public ProblemDetail toProblemDetail() {
        ProblemDetail detail = super.toProblemDetail();
        detail.setProperty("code", reason.code());
        if (reason.parameters() != null) {
            detail.setProperty("parameters", reason.parameters());
        }
        if (!problems.isEmpty()) {
            detail.setProperty("errors", problems);
        }
        return detail;
    }
}
