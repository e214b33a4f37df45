package org.attendansee.api.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The version of a row as HTTP has it: the strong ETag of every answer that shows the row. */
public record EntityTag(long version) {

    /** @param version of a row that is written; it has none before */
    public static EntityTag of(@Nullable Long version) {
        return new EntityTag(Objects.requireNonNull(version, "The row is not written yet"));
    }

    /** As the header has it, in quotes. */
    @Override
    public String toString() {
        return "\"" + version + "\"";
    }
}
