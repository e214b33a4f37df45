package org.attendansee.local.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, as a Markdown table of two columns. */
public final class Figures {

    private final List<Row> rows = new ArrayList<>();

    /** @param format as for {@link String#format}, with points in numbers */
    public Figures add(String what, String format, Object... values) {
        rows.add(new Row(what, String.format(Locale.ROOT, format, values)));
        return this;
    }

    public void print(PrintWriter out) {
        int width = rows.stream().mapToInt(row -> row.what().length()).max().orElse(0);
        out.printf("| %-" + width + "s | measured |%n|%s|---:|%n", "what", "-".repeat(width + 2));
        rows.forEach(row -> out.printf("| %-" + width + "s | %s |%n", row.what(), row.value()));
        out.flush();
    }

    private record Row(String what, String value) {}
}
