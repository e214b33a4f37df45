package org.attendansee.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** What clients are told about a value that cannot be read as the type that it should have. */
final class ExpectedFormat {

    private ExpectedFormat() {}

    static Reason of(Class<?> type) {
        if (type.isEnum()) {
            return Reason.of("not-one-of", "must be one of {allowed}")
                    .with(
                            "allowed",
                            Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")));
        }
        if (type == LocalDate.class) {
            return Reason.of("not-a-date", "must be a date such as {example}").with("example", "2026-11-27");
        }
        if (type == LocalTime.class) {
            return Reason.of("not-a-time", "must be a time of day such as {example}")
                    .with("example", "09:15");
        }
        if (type == Instant.class) {
            return Reason.of("not-an-instant", "must be a time such as {example}")
                    .with("example", "2026-11-27T09:15:00Z");
        }
        if (type == UUID.class) {
            return Reason.of("not-an-id", "must be an id such as {example}")
                    .with("example", "01a21af0-dc3f-71ff-ac64-b2c7929af4a2");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Reason.of("not-a-boolean", "must be true or false");
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Reason.of("not-a-whole-number", "must be a whole number such as {example}")
                    .with("example", 25);
        }
        if (type == double.class || type == Double.class) {
            return Reason.of("not-a-number", "must be a number such as {example}")
                    .with("example", 0.75);
        }
        return type == String.class
                ? Reason.of("not-a-text", "must be a text in quotation marks")
                : FieldProblem.INVALID;
    }
}
