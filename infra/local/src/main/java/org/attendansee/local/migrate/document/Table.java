package org.attendansee.local.migrate.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as the catalogue of PostgreSQL describes it.
 *
 * @param comment by {@code comment on table}; null without one
 */
record Table(
        String name,
        @Nullable String comment,
        List<Column> columns,
        List<Constraint> constraints,
        List<Index> indexes,
        List<Trigger> triggers) {

    Table {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        triggers = List.copyOf(triggers);
    }

    /**
     * A column.
     *
     * @param type in its short name, such as {@code timestamptz}
     * @param defaultValue as an expression; null without one
     */
    record Column(
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue) {}

    /** What a constraint demands. The order is that of the document. */
    enum Kind {
        PRIMARY_KEY("primary key"),
        FOREIGN_KEY("foreign key"),
        UNIQUE("unique"),
        CHECK("check"),
        EXCLUSION("exclusion");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A constraint.
     *
     * @param definition in SQL
     * @param columns that it speaks of, in its order
     * @param references the table that a foreign key points to; null for other kinds
     */
    record Constraint(
            String name,
            Kind kind,
            String definition,
            List<String> columns,
            @Nullable String references) {

        Constraint {
            columns = List.copyOf(columns);
        }
    }

    /** An index that no constraint made. */
    record Index(String name, String definition) {}

    /** A trigger. */
    record Trigger(String name, String definition) {}

    List<Constraint> constraints(Kind kind) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == kind)
                .toList();
    }

    boolean isNullable(String column) {
        return columns.stream().anyMatch(candidate -> candidate.name().equals(column) && candidate.nullable());
    }

    /** Whether a value of the columns occurs once at most. */
    boolean isUnique(List<String> wanted) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE)
                .anyMatch(constraint -> wanted.containsAll(constraint.columns()));
    }

    /** Where the column is a key of a kind, for one that is made of this column alone or together with others. */
    Optional<Constraint> key(Kind kind, String column) {
        return constraints(kind).stream()
                .filter(constraint -> constraint.columns().contains(column))
                .findFirst();
    }
}
