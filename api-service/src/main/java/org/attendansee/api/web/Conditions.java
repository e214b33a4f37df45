package org.attendansee.api.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client wants to see of a list, as SQL: only what it asked for, so that the database can use its indexes. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * Adds a condition, unless its value is absent.
     *
     * @param condition SQL, never with anything that a client sent
     * @param name of the parameter that it has
     */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, sqlValue(value));
        }
        return this;
    }

    /** Adds a condition without a parameter, if it is to hold. */
    public Conditions andIf(boolean wanted, String condition) {
        if (wanted) {
            conditions.add(condition);
        }
        return this;
    }

    /** To be put behind {@code where}. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** By the names of their parameters. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    private static Object sqlValue(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
