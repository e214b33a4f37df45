package org.attendansee.local.bench;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What was measured, as a Markdown table for people and as tab-separated values for programs. */
public record BenchReport(List<Measurement> measurements, Duration limit) {

    private static final double JUDGED = 0.95;

    public BenchReport {
        measurements = List.copyOf(measurements);
    }

    /** Whether 95 of 100 answers of every route came within the limit. */
    public boolean keepsLimit() {
        return measurements.stream().noneMatch(this::isTooSlow);
    }

    /** Prints a line for each route; those over the limit are marked. */
    public void print(PrintWriter out) {
        int width = measurements.stream()
                .mapToInt(measurement -> measurement.route().length())
                .max()
                .orElse(0);
        String line = "| %-" + width + "s | %8s | %8s | %8s | %8s |%s%n";
        out.printf(Locale.ROOT, line, "route", "p50 ms", "p95 ms", "max ms", "KB", "");
        out.printf(Locale.ROOT, "|%s|---------:|---------:|---------:|---------:|%n", "-".repeat(width + 2));
        for (Measurement measurement : measurements) {
            out.printf(
                    Locale.ROOT,
                    line,
                    measurement.route(),
                    millis(measurement.times().percentile(0.5)),
                    millis(measurement.times().percentile(JUDGED)),
                    millis(measurement.times().max()),
                    String.format(Locale.ROOT, "%.1f", measurement.answerBytes() / 1024.0),
                    isTooSlow(measurement) ? " over the limit" : "");
        }
        out.flush();
    }

    /** Writes a line for each request: route, number of the request, milliseconds. */
    public void writeRaw(PrintWriter out) {
        out.print("route\trequest\tmillis\n");
        for (Measurement measurement : measurements) {
            int number = 0;
            for (Duration time : measurement.times().all()) {
                out.print(measurement.route() + "\t" + number + "\t" + millis(time) + "\n");
                number++;
            }
        }
        out.flush();
    }

    private boolean isTooSlow(Measurement measurement) {
        return measurement.times().percentile(JUDGED).compareTo(limit) >= 0;
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e6);
    }
}
