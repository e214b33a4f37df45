package org.attendansee.local.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a benchmark found, as a Markdown table of several columns of numbers; the first column says of what. */
public final class MarkdownTable {

    private final List<List<String>> rows = new ArrayList<>();

    public MarkdownTable(String... columns) {
        rows.add(List.of(columns));
    }

    public MarkdownTable add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(
                    "A row has %d cells, not %d".formatted(rows.get(0).size(), cells.length));
        }
        rows.add(List.of(cells));
        return this;
    }

    public void print(PrintWriter out) {
        out.println(line(rows.get(0)));
        out.println("|" + "-".repeat(width(0) + 2) + "|"
                + IntStream.range(1, rows.get(0).size())
                        .mapToObj(column -> "-".repeat(width(column) + 1) + ":|")
                        .collect(Collectors.joining()));
        rows.stream().skip(1).forEach(row -> out.println(line(row)));
        out.flush();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String padded(String cell, int column) {
        String space = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + space : space + cell;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
