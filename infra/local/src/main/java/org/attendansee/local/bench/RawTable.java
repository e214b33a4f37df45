package org.attendansee.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every single thing that was measured, as tab-separated values for programs. */
public final class RawTable {

    private final int columns;
    private final List<String> lines = new ArrayList<>();

    public RawTable(String... columns) {
        this.columns = columns.length;
        lines.add(String.join("\t", columns));
    }

    /**
     * Adds a line.
     *
     * @param values one for each column; fractions get three places, with a point
     */
    public void add(Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException("A line has %d values, not %d".formatted(columns, values.length));
        }
        lines.add(Stream.of(values).map(RawTable::text).collect(Collectors.joining("\t")));
    }

    public void write(PrintWriter out) {
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    public void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            write(out);
        }
    }

    private static String text(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.3f", number)
                : value.toString().replace('\t', ' ');
    }
}
