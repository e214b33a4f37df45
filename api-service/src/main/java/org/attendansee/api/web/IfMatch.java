package org.attendansee.api.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a client believes to be changing: the value of the {@code If-Match} header (RFC 9110). A controller that asks
 * for the header answers 428 to requests without it.
 */
public record IfMatch(String header) {

    private static final String ANY = "*";

    /** Spring converts the header with it. */
    public static IfMatch valueOf(String header) {
        return new IfMatch(header);
    }

    /** Makes sure that the row is still what the client has seen. */
    public void require(EntityTag current) {
        Set<String> tags = new HashSet<>(List.of(header.trim().split("\\s*,\\s*")));
        if (!tags.contains(ANY) && !tags.contains(current.toString())) {
            throw new StaleVersionException();
        }
    }

    /** Somebody else was faster. */
    static final class StaleVersionException extends DomainException {

        StaleVersionException() {
            super(
                    ProblemType.STALE_VERSION,
                    "It was changed since you read it. Read it again, and send the ETag that comes with it in If-Match.");
        }
    }

    /** A change that does not say what it changes would undo what others did. */
    static final class VersionMissingException extends DomainException {

        VersionMissingException() {
            super(
                    ProblemType.VERSION_MISSING,
                    "Send the ETag of what you read in an If-Match header, or * to change it whatever it has become.");
        }
    }
}
