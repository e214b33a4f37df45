package org.attendansee.api.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Why PostgreSQL refused a row.
 *
 * @param state the SQLSTATE; empty when the refusal did not come from PostgreSQL
 * @param constraint the constraint that refused it, when one did
 */
record IntegrityViolation(String state, @Nullable String constraint) {

    /** SQLSTATE class 22: the values themselves cannot be stored, such as a text with a NUL character. */
    private static final String DATA_EXCEPTION = "22";

    static IntegrityViolation of(DataIntegrityViolationException e) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof PSQLException cause) {
            ServerErrorMessage message = cause.getServerErrorMessage();
            String state = cause.getSQLState();
            return new IntegrityViolation(state == null ? "" : state, message == null ? null : message.getConstraint());
        }
        return new IntegrityViolation("", null);
    }

    /** What the client is told; empty when it is not the client's doing. */
    Optional<DomainException> toDomainException() {
        if (state.startsWith(DATA_EXCEPTION)) {
            return Optional.of(new UnstorableValueException());
        }
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(state)) {
            return Optional.of(Optional.ofNullable(constraint)
                    .flatMap(UniqueConstraint::named)
                    .map(UniqueConstraint::toException)
                    .orElseGet(() -> new ConflictException(Reason.of("already-exists", "This already exists"))));
        }
        if (PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(state)) {
            return Optional.of(new ConflictException(
                    Reason.of("just-deleted", "Something that the request refers to was just deleted")));
        }
        return Optional.empty();
    }

    private static final class UnstorableValueException extends DomainException {

        UnstorableValueException() {
            super(ProblemType.UNSTORABLE_VALUE, "A value has a character or a size that cannot be kept.");
        }
    }
}
