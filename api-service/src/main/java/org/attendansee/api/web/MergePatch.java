package org.attendansee.api.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change to some fields (JSON merge patch, RFC 7396): what is absent stays as it is, {@code null} empties.
 *
 * @param <T> the fields that can be changed
 */
public record MergePatch<T extends Record>(ObjectNode changes) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}
}
