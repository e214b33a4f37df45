package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.Backlog;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MarkdownTable;
import org.attendansee.local.bench.PhotoFeed;
import org.attendansee.local.bench.RawTable;
import org.attendansee.local.bench.Throughput.Finish;
import org.attendansee.local.plot.LinePlot;
import org.attendansee.local.scaling.QueueSimulation;
import org.attendansee.local.scaling.QueueSimulation.Job;
import org.attendansee.local.scaling.QueueSimulation.Outcome;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how much more several workers get done than one. */
@Command(
        name = "workers",
        description = "Has photographs accepted while no worker runs, then starts workers of one detector thread each,"
                + " and measures what they get done while all of them are at work.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was measured", "1:something failed; the message says what", "2:the command line was wrong"
        })
final class BenchWorkersCommand implements Callable<Integer> {

    private static final int WARM_UP = 100;

    @Mixin
    private BenchPhotosOption photosOption = new BenchPhotosOption();

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Mixin
    private BenchOutput output = new BenchOutput();

    @Option(
            names = "--workers",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,2,4",
            description = "How many to measure (default: ${DEFAULT-VALUE}).")
    private List<Integer> workers = List.of();

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "800",
            description = "Photographs each time; the first " + WARM_UP
                    + " of each worker do not count (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "2",
            description = "How often each number of workers is measured, in turn (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Of all rounds together. */
    private record Sum(int photos, Duration time, double workerSeconds, double allSeconds) {

        static Sum of(Backlog.Result result) {
            int photos = result.throughput().photos();
            return new Sum(
                    photos,
                    result.throughput().time(),
                    result.effort().workers() * photos,
                    result.effort().all() * photos);
        }

        Sum plus(Sum other) {
            return new Sum(
                    photos + other.photos,
                    time.plus(other.time),
                    workerSeconds + other.workerSeconds,
                    allSeconds + other.allSeconds);
        }

        double rate() {
            return photos / (time.toNanos() / 1e9);
        }

        /** What so many workers get done on these cores, if the queue is as it is thought to be. */
        double simulatedRate(int workers) {
            double work = 1 / rate();
            double companions = Math.max(0, allSeconds / photos / work - 1);
            int cores = Runtime.getRuntime().availableProcessors();
            Outcome outcome = new QueueSimulation(workers, cores, companions)
                    .run(Collections.nCopies(workers * photos, new Job(0, work)));
            return workers * photos / outcome.end();
        }
    }

    @Override
    public Integer call() throws Exception {
        if (workers.stream().anyMatch(number -> number < 1) || rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--workers and --rounds must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        BenchPhotos photos = photosOption.photos();
        return new BenchStack(null, 0, models.folder(), out)
                .withDetectorThreads(1)
                .run(stack -> measure(stack, photos, out));
    }

    private int measure(LocalStack stack, BenchPhotos photos, PrintWriter out) throws Exception {
        String machine = Machine.describe();
        Map<Integer, Sum> sums = new TreeMap<>();
        RawTable raw = new RawTable("round", "workers", "worker", "millis since first finish");
        try (Connection database = BenchStack.database(stack)) {
            Backlog backlog = new Backlog(stack, database, new PhotoFeed(BenchStack.api(stack), photos), WARM_UP);
            for (int round = 1; round <= rounds; round++) {
                for (int number : workers) {
                    Backlog.Result result = backlog.workOff(count, number);
                    sums.merge(number, Sum.of(result), Sum::plus);
                    add(raw, round, number, result.finishes());
                    out.printf(
                            Locale.ROOT,
                            "  Round %d: %d workers %.2f images/s%n",
                            round,
                            number,
                            result.throughput().rate());
                    out.flush();
                }
            }
        }
        out.printf("%n%s; photographs: %s%n%n", machine, photosOption.description());
        report(sums, out);
        output.write(raw);
        output.plot("workers.svg", file -> plot(sums, file));
        return ExitCode.OK;
    }

    private static void add(RawTable raw, int round, int workers, List<Finish> finishes) {
        Finish first = finishes.get(0);
        finishes.forEach(finish -> raw.add(
                round,
                workers,
                finish.worker(),
                Duration.between(first.at(), finish.at()).toMillis()));
    }

    private static void report(Map<Integer, Sum> sums, PrintWriter out) {
        int fewest = sums.keySet().iterator().next();
        Sum reference = sum(sums, fewest);
        MarkdownTable table = new MarkdownTable(
                "workers of one thread",
                "images/s",
                "times " + fewest,
                "simulated",
                "processor time of workers, ms/image",
                "of all processes",
                "images counted");
        sums.forEach((number, sum) -> table.add(
                Integer.toString(number),
                String.format(Locale.ROOT, "%.2f", sum.rate()),
                String.format(Locale.ROOT, "%.2f", sum.rate() / reference.rate()),
                fewest == 1 ? String.format(Locale.ROOT, "%.2f", reference.simulatedRate(number)) : "-",
                String.format(Locale.ROOT, "%.0f", 1000 * sum.workerSeconds() / sum.photos()),
                String.format(Locale.ROOT, "%.0f", 1000 * sum.allSeconds() / sum.photos()),
                Integer.toString(sum.photos())));
        table.print(out);
    }

    private static Sum sum(Map<Integer, Sum> sums, int workers) {
        Sum sum = sums.get(workers);
        if (sum == null) {
            throw new IllegalArgumentException("Nobody measured " + workers + " workers");
        }
        return sum;
    }

    private static void plot(Map<Integer, Sum> sums, Path file) {
        int cores = Runtime.getRuntime().availableProcessors();
        double[] numbers =
                sums.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        double[] rates = sums.values().stream().mapToDouble(Sum::rate).toArray();
        double one = rates[0] / numbers[0];
        double[] ideal = Arrays.stream(numbers)
                .map(number -> one * Math.min(number, cores))
                .toArray();
        new LinePlot("Workers of one thread on %d cores".formatted(cores), "workers", "images a second")
                .points("measured", numbers, rates)
                .dashed("one worker times workers, at most times cores", numbers, ideal)
                .write(file);
    }
}
