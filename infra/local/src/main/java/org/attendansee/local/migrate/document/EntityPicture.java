package org.attendansee.local.migrate.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.attendansee.local.migrate.document.Table.Column;
import org.attendansee.local.migrate.document.Table.Constraint;
import org.attendansee.local.migrate.document.Table.Kind;

/** Tables and the foreign keys between them as an entity relationship diagram of Mermaid. */
record EntityPicture(List<Table> tables) {

    EntityPicture {
        tables = List.copyOf(tables);
    }

    String mermaid() {
        return "erDiagram\n" + tables.stream().map(EntityPicture::relations).collect(Collectors.joining())
                + tables.stream().map(EntityPicture::entity).collect(Collectors.joining());
    }

    private static String relations(Table table) {
        return table.constraints(Kind.FOREIGN_KEY).stream()
                .map(key -> relation(table, key))
                .collect(Collectors.joining());
    }

    /** On the left how many rows one row needs, on the right how many may point to it. */
    private static String relation(Table table, Constraint key) {
        String needed = key.columns().stream().anyMatch(table::isNullable) ? "|o" : "||";
        String pointing = table.isUnique(key.columns()) ? "o|" : "o{";
        return "    %s %s--%s %s : \"%s\"\n"
                .formatted(
                        Objects.requireNonNull(key.references()),
                        needed,
                        pointing,
                        table.name(),
                        String.join(", ", key.columns()));
    }

    private static String entity(Table table) {
        return "    " + table.name() + " {\n"
                + table.columns().stream()
                        .map(column -> attribute(table, column))
                        .collect(Collectors.joining())
                + "    }\n";
    }

    private static String attribute(Table table, Column column) {
        List<String> keys = new ArrayList<>();
        table.key(Kind.PRIMARY_KEY, column.name()).ifPresent(key -> keys.add("PK"));
        table.key(Kind.FOREIGN_KEY, column.name()).ifPresent(key -> keys.add("FK"));
        if (table.isUnique(List.of(column.name())) && !keys.contains("PK")) {
            keys.add("UK");
        }
        String suffix = keys.isEmpty() ? "" : " " + String.join(", ", keys);
        return "        " + word(column.type()) + " " + column.name() + suffix + "\n";
    }

    /** The grammar of Mermaid takes neither spaces nor commas in a type. */
    private static String word(String type) {
        return type.replaceAll("[^A-Za-z0-9_()\\[\\]-]", "_");
    }
}
