package org.attendansee.api.web;

import java.util.Objects;
import org.springframework.http.ProblemDetail;

/** A request that the domain refuses. The message says what was asked and what was found, for the client to read. */
public abstract class DomainException extends RuntimeException {

    private final ProblemType type;

    protected DomainException(ProblemType type, String message) {
        super(message);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }

    /** The problem as RFC 9457 has it. */
    public ProblemDetail toProblemDetail() {
        return type.toProblemDetail(Objects.requireNonNull(getMessage()));
    }
}
