package org.attendansee.local.scaling;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.attendansee.local.bench.MarkdownTable;
import org.attendansee.local.scaling.QueueSimulation.Outcome;
import org.jspecify.annotations.Nullable;

/** What some numbers of cameras need, as a table. */
public final class ScalingReport {

    private final List<Capacity> capacities;
    private final MarkdownTable table;

    /**
     * @param cameras each becomes a column
     * @param goal within which 95 of 100 photographs of the rush are to be visible, in seconds
     * @param costs file with what a photograph costs; null for what was measured by us
     */
    public ScalingReport(List<Integer> cameras, double goal, @Nullable Path costs) {
        Costs read = Costs.read(costs);
        capacities = cameras.stream()
                .map(number -> new Capacity(number, Habits.USUAL, read, goal))
                .toList();
        List<String> header = new ArrayList<>(List.of("cameras"));
        cameras.forEach(number -> header.add("%,d".formatted(number)));
        table = new MarkdownTable(header.toArray(String[]::new));
    }

    public void print(PrintWriter out) {
        add("photographs in the rush, per second", capacity -> number(capacity.rushRate()));
        add("photographs during lectures, per second", capacity -> number(capacity.steadyRate()));
        add("photographs per day", capacity -> number(capacity.photosPerDay()));
        add("workers of one core", capacity -> number(capacity.workers()));
        add("rush: until visible, p50", capacity -> seconds(rush(capacity).delay(0.5)));
        add("rush: until visible, p95", capacity -> seconds(rush(capacity).delay(0.95)));
        add("rush: longest queue", capacity -> number(rush(capacity).longestQueue()));
        add("API instances", capacity -> number(capacity.apiInstances()));
        add("relays at work, and partitions of image-uploaded", capacity -> number(capacity.relays()));
        add("rush: into the API, and into the store, each", capacity -> bytes(capacity.rushBytesPerSecond()) + "/s");
        add("rush: face rows per second", capacity -> number(capacity.faceRowsPerSecond(capacity.workers())));
        add("Kafka, one copy, per day", capacity -> bytes(capacity.eventBytesPerDay()));
        add("objects per year", capacity -> number(capacity.objectsPerYear()));
        add("object store per year", capacity -> bytes(capacity.storeBytesPerYear()));
        add("face rows per year", capacity -> number(capacity.faceRowsPerYear()));
        add("PostgreSQL per year", capacity -> bytes(capacity.databaseBytesPerYear()));
        table.print(out);
    }

    private static Outcome rush(Capacity capacity) {
        return capacity.rush(capacity.workers());
    }

    private void add(String what, Function<Capacity, String> value) {
        List<String> cells = new ArrayList<>(List.of(what));
        capacities.forEach(capacity -> cells.add(value.apply(capacity)));
        table.add(cells.toArray(String[]::new));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.2f" : "%,.0f", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f s", value);
    }

    private static String bytes(double value) {
        String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
        int unit = 0;
        double rest = value;
        while (rest >= 1000 && unit < units.length - 1) {
            rest /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, rest < 10 ? "%.1f %s" : "%.0f %s", rest, units[unit]);
    }
}
