package org.attendansee.api.web;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What is wrong with one field of a request. */
public record FieldProblem(String field, @Nullable String message) {

    /** The field whose value is of another kind than it must be; empty when the JSON as a whole is none. */
    static Optional<FieldProblem> unreadable(JacksonException e) {
        if (e.getPath().isEmpty()) {
            return Optional.empty();
        }
        String path = e.getPath().stream()
                .map(part -> part.getPropertyName() == null ? String.valueOf(part.getIndex()) : part.getPropertyName())
                .collect(joining("."));
        return Optional.of(new FieldProblem(path, "cannot have this value"));
    }
}
