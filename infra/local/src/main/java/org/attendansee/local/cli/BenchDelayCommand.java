package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.DelayBenchmark;
import org.attendansee.local.bench.LoopTrial;
import org.attendansee.local.bench.LoopTrial.Search;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MarkdownTable;
import org.attendansee.local.bench.PhotoFeed;
import org.attendansee.local.bench.RawTable;
import org.attendansee.local.bench.Times;
import org.attendansee.local.bench.Visibility;
import org.attendansee.local.plot.LinePlot;
import org.attendansee.local.stack.DetectorTrial;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceJars;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how long people wait for the faces of a photograph. */
@Command(
        name = "delay",
        description = "Measures the time from when a photograph is accepted until its faces are there for others to"
                + " read: of one photograph at a time, and of photographs that come at random, so many that workers are"
                + " busy most of the time. Compares it with the bare detection of the same photographs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:one photograph at a time took at most 100 ms more than its bare detection, in the median",
            "1:it took longer, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchDelayCommand implements Callable<Integer> {

    private static final Duration ALLOWED = Duration.ofMillis(100);
    private static final int WARM_UP = 20;

    @Mixin
    private BenchPhotosOption photosOption = new BenchPhotosOption();

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private BenchOutput output = new BenchOutput();

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "200",
            description = "At each load, after " + WARM_UP + " that do not count (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--load",
            paramLabel = "SHARE",
            defaultValue = "0.8",
            description = "Of what the system gets done at most, when they come at random (default: ${DEFAULT-VALUE}).")
    private double load;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * What was measured.
     *
     * @param capacity photographs a second that get through at most
     */
    private record Delays(Times bare, Times low, double capacity, Times full) {}

    @Override
    public Integer call() throws Exception {
        if (count < 2 || !(load > 0)) {
            throw new ParameterException(spec.commandLine(), "--photos must be 2 or more, --load above 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        BenchPhotos photos = photosOption.photos();
        Path folder = Files.createTempDirectory("attendansee-photos-");
        try {
            LoopTrial trial = new LoopTrial(
                    new DetectorTrial(ServiceJars.builtIn(ProjectRoot.path()).worker()),
                    photos.writeTo(folder),
                    models.folder());
            return new BenchStack(null, 1, models.folder(), out).run(stack -> measure(stack, photos, trial, out));
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private int measure(LocalStack stack, BenchPhotos photos, LoopTrial trial, PrintWriter out) throws Exception {
        String machine = Machine.describe();
        Delays delays = measure(stack, photos, trial);
        Duration more = delays.low().median().minus(delays.bare().median());
        int threads = Runtime.getRuntime().availableProcessors();
        out.printf("%n%s; photographs: %s%n%n", machine, photosOption.description());
        MarkdownTable table =
                new MarkdownTable("accepted to visible, %d of each".formatted(count), "p50", "p95", "p99");
        add(table, "bare detection, one thread", delays.bare());
        add(table, "one photograph at a time", delays.low());
        add(
                table,
                String.format(
                        Locale.ROOT,
                        "at random, %.1f a second: %.0f %% of what %d threads get done",
                        load * delays.capacity(),
                        100 * load,
                        threads),
                delays.full());
        table.print(out);
        out.printf(
                Locale.ROOT,
                "%nOne at a time takes %.0f ms more than its bare detection (p50).%n",
                more.toNanos() / 1e6);
        out.flush();
        output.write(raw(delays));
        output.plot("delay.svg", file -> plot(delays, file));
        return more.compareTo(ALLOWED) <= 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Delays measure(LocalStack stack, BenchPhotos photos, LoopTrial trial) throws Exception {
        try (Connection database = BenchStack.database(stack);
                Visibility visibility = Visibility.watch(database)) {
            DelayBenchmark benchmark = new DelayBenchmark(new PhotoFeed(BenchStack.api(stack), photos), visibility);
            benchmark.oneByOne(WARM_UP);
            List<Search> bare = new ArrayList<>(trial.run(count / 2, 0, 0, WARM_UP));
            Times low = benchmark.oneByOne(count);
            bare.addAll(trial.run(count - count / 2, 0, 0, WARM_UP));
            int waiting = 4 * Runtime.getRuntime().availableProcessors();
            double capacity = benchmark.capacity(count, waiting, () -> {});
            return new Delays(times(bare), low, capacity, benchmark.atRandom(count, load * capacity));
        }
    }

    private static Times times(List<Search> searches) {
        return new Times(searches.stream()
                .map(search -> Duration.ofNanos((long) (search.millis() * 1e6)))
                .toList());
    }

    private static void add(MarkdownTable table, String what, Times times) {
        table.add(what, millis(times, 0.5), millis(times, 0.95), millis(times, 0.99));
    }

    private static String millis(Times times, double share) {
        return String.format(Locale.ROOT, "%.0f ms", times.percentile(share).toNanos() / 1e6);
    }

    private static RawTable raw(Delays delays) {
        RawTable table = new RawTable("load", "photo", "millis");
        add(table, "bare", delays.bare());
        add(table, "one at a time", delays.low());
        add(table, "at random", delays.full());
        return table;
    }

    private static void add(RawTable table, String name, Times times) {
        for (int i = 0; i < times.all().size(); i++) {
            table.add(name, i, times.all().get(i).toNanos() / 1e6);
        }
    }

    private static void plot(Delays delays, Path file) {
        LinePlot plot = new LinePlot("From accepted to visible", "time (ms)", "photographs done by then (%)");
        add(plot, "bare detection", delays.bare());
        add(plot, "one at a time", delays.low());
        add(plot, "at random", delays.full());
        plot.write(file);
    }

    private static void add(LinePlot plot, String name, Times times) {
        double[] millis = times.all().stream()
                .mapToDouble(time -> time.toNanos() / 1e6)
                .sorted()
                .toArray();
        double[] shares = IntStream.range(0, millis.length)
                .mapToDouble(i -> 100.0 * (i + 1) / millis.length)
                .toArray();
        plot.line(name, millis, shares);
    }
}
