package org.attendansee.api.web;

/** What a client asked for does not exist. */
public class NotFoundException extends DomainException {

    /**
     * @param kind what was asked for, such as {@code session}
     * @param id which one
     */
    public NotFoundException(String kind, Object id) {
        super(ProblemType.NOT_FOUND, "There is no %s with id %s.".formatted(kind, id));
    }
}
