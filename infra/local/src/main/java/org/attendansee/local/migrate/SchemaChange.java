package org.attendansee.local.migrate;

import java.time.LocalDateTime;
import liquibase.changelog.ChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * A changeset and what became of it in one database.
 *
 * @param number its place in the changelog, from 1
 * @param ranAt by the clock of whoever ran it; null while it is pending
 * @param recordedChecksum of the changeset as it ran, as Liquibase writes it; null while it is pending
 */
public record SchemaChange(
        int number,
        ChangeSet definition,
        State state,
        @Nullable LocalDateTime ranAt,
        @Nullable String recordedChecksum) {

    /** Whether a change has run here, and whether it is still the one that ran. */
    public enum State {
        PENDING,
        RAN,
        EDITED
    }

    /** Such as {@code roster-0002}: what {@code --to} and {@code --rollback} take for a tag. */
    public String id() {
        return definition.getId();
    }

    /** What the author says about it, in one line; may be empty. */
    public String comment() {
        String comment = definition.getComments();
        return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
    }

    /** The file inside the resources of {@code common}. */
    public String file() {
        return definition.getFilePath();
    }

    /** Of the changeset as it is now. */
    String currentChecksum() {
        return definition.generateCheckSum(liquibase.ChecksumVersion.latest()).toString();
    }

    boolean isPending() {
        return state == State.PENDING;
    }
}
