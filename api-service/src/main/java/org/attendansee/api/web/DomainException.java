package org.attendansee.api.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that the domain refuses. The message says what was asked and what was found, for the client to read. */
public abstract class DomainException extends RuntimeException {

    private final HttpStatus status;
    private final String name;

    /**
     * @param status what clients see
     * @param name kebab-case name of the problem, the stable last part of its {@code type} URI
     */
    protected DomainException(HttpStatus status, String name, String message) {
        super(message);
        this.status = status;
        this.name = name;
    }

    /** The problem as RFC 9457 has it. */
    public ProblemDetail toProblemDetail() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, getMessage());
        problem.setType(URI.create("urn:attendansee:problem:" + name));
        return problem;
    }
}
