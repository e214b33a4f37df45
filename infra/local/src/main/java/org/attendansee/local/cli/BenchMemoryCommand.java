package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.Crowd;
import org.attendansee.local.bench.DelayBenchmark;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MemorySamples;
import org.attendansee.local.bench.MemorySamples.Sample;
import org.attendansee.local.bench.MemoryWatch;
import org.attendansee.local.bench.PhotoFeed;
import org.attendansee.local.bench.RawTable;
import org.attendansee.local.bench.Visibility;
import org.attendansee.local.plot.LinePlot;
import org.attendansee.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the memory of a worker over many large photographs. */
@Command(
        name = "memory",
        description = "Has a worker with two detector threads search photographs of 12 megapixels with 20 to 160 faces,"
                + " and looks every second how much memory it has.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it never had more than 700 MB, and stayed within 10 % of its median after the warm-up",
            "1:it did not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchMemoryCommand implements Callable<Integer> {

    private static final int THREADS = 2;
    private static final int DRAWINGS = 8;
    private static final int MORE_FACES = 20;
    private static final int WAITING = 3 * THREADS;
    private static final int MOST_POINTS = 400;
    private static final double MOST_MEGABYTES = 700;
    private static final double MOST_SPREAD = 0.1;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private BenchOutput output = new BenchOutput();

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many to search (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many of them belong to the warm-up (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Go round the photographs in there instead (default: drawn ones).")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (warmUp < 0 || count <= warmUp) {
            throw new ParameterException(spec.commandLine(), "--photos must be more than --warm-up");
        }
        PrintWriter out = spec.commandLine().getOut();
        BenchPhotos photos = folder == null
                ? BenchPhotos.drawn(DRAWINGS, seed -> Crowd.twelveMegapixels((int) seed * MORE_FACES, seed)
                        .draw())
                : BenchPhotos.of(folder);
        return new BenchStack(null, 1, models.folder(), out)
                .withDetectorThreads(THREADS)
                .run(stack -> measure(stack, photos, out));
    }

    private int measure(LocalStack stack, BenchPhotos photos, PrintWriter out) throws Exception {
        String machine = Machine.describe();
        PhotoFeed feed = new PhotoFeed(BenchStack.api(stack), photos);
        try (Connection database = BenchStack.database(stack);
                Visibility visibility = Visibility.watch(database);
                MemoryWatch watch = MemoryWatch.start(stack.worker(1).pid())) {
            double rate = new DelayBenchmark(feed, visibility).capacity(count, WAITING, () -> {
                watch.photoDone();
                feed.deleteEarlierRounds();
            });
            out.printf("%n%s%n%n", machine);
            return report(watch.samples(), rate, out);
        }
    }

    private int report(MemorySamples all, double rate, PrintWriter out) throws Exception {
        MemorySamples warm = all.after(warmUp);
        new Figures()
                .add("photographs, and of them warm-up", "%,d, %,d", count, warmUp)
                .add("detector threads", "%d", THREADS)
                .add("photographs a second, uploads included", "%.2f", rate)
                .add("looks after the warm-up, one a second", "%,d", warm.all().size())
                .add("memory: least", "%.0f MB", warm.min())
                .add("memory: median", "%.0f MB", warm.median())
                .add("memory: most", "%.0f MB", warm.max())
                .add("farthest from the median", "%.1f %%", 100 * warm.spread())
                .add("memory: most, with the warm-up", "%.0f MB", all.max())
                .print(out);
        RawTable raw = new RawTable("seconds", "photos", "megabytes");
        all.all().forEach(sample -> raw.add(sample.seconds(), sample.photos(), sample.megabytes()));
        output.write(raw);
        output.plot("memory.svg", file -> plot(all, file));
        return all.max() <= MOST_MEGABYTES && warm.spread() <= MOST_SPREAD ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void plot(MemorySamples samples, Path file) {
        int step = 1 + samples.all().size() / MOST_POINTS;
        List<Sample> shown = IntStream.range(0, samples.all().size())
                .filter(i -> i % step == 0)
                .mapToObj(samples.all()::get)
                .toList();
        double end = samples.all().get(samples.all().size() - 1).seconds();
        new LinePlot(
                        "A worker with two threads over %d photographs of 12 megapixels".formatted(count),
                        "time (s)",
                        "resident memory (MB)")
                .line(
                        "resident memory",
                        shown.stream().mapToDouble(Sample::seconds).toArray(),
                        shown.stream().mapToDouble(Sample::megabytes).toArray())
                .dashed("budget", new double[] {0, end}, new double[] {MOST_MEGABYTES, MOST_MEGABYTES})
                .write(file);
    }
}
