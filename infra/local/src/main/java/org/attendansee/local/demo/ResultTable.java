package org.attendansee.local.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The results, one photograph to a line. */
final class ResultTable {

    private static final List<String> HEADINGS =
            List.of("photo", "size", "faces", "detector", "worker", "milliseconds");

    private ResultTable() {}

    static void print(PrintWriter out, List<DemoResult> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        results.forEach(result -> rows.add(List.of(
                result.name(),
                result.size(),
                result.faces(),
                result.detector(),
                result.worker(),
                result.milliseconds())));
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();

        out.println();
        printRow(out, rows.get(0), widths);
        out.println(String.join("  ", IntStream.of(widths).mapToObj("-"::repeat).toList()));
        for (int i = 0; i < results.size(); i++) {
            printRow(out, rows.get(i + 1), widths);
            String trouble = results.get(i).trouble();
            if (!trouble.isEmpty()) {
                out.println("    " + trouble);
            }
        }
        out.println();
    }

    private static void printRow(PrintWriter out, List<String> row, int[] widths) {
        List<String> cells = IntStream.range(0, row.size())
                .mapToObj(column -> ("%-" + widths[column] + "s").formatted(row.get(column)))
                .toList();
        out.println(String.join("  ", cells).stripTrailing());
    }
}
