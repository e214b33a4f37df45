package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.HeapWatch;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.ProcessorTime;
import org.attendansee.local.bench.Times;
import org.attendansee.local.bench.UploadBenchmark;
import org.attendansee.local.bench.UploadBenchmark.Round;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how photographs are accepted when many clients send them at the same time. */
@Command(
        name = "uploads",
        description = "Uploads photographs of 12 megapixels with many clients at the same time, watches the heap of the"
                + " API meanwhile, and puts as many into the bare object store.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all were accepted",
            "1:some were not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchUploadsCommand implements Callable<Integer> {

    private static final int FACES = 60;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "100",
            description = "That send at the same time (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--photos",
            paramLabel = "N",
            defaultValue = "1000",
            description = "In each round (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds of uploads, and as many of bare puts, in turn, after one of each that does not count"
                    + " (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return new BenchStack(null, 0, null, out).run(stack -> measure(stack, out));
    }

    private int measure(LocalStack stack, PrintWriter out) throws Exception {
        ApiClient api = BenchStack.api(stack);
        UUID session = BenchStack.newSession(api);
        UniquePhotos photos =
                new UniquePhotos(LectureHall.twelveMegapixels(FACES, 1).draw());
        UploadBenchmark benchmark = new UploadBenchmark(stack, api, photos, clients);
        // Until then the API spends a good part of the processor compiling itself.
        benchmark.uploads(session, count);
        benchmark.barePuts(session, count);
        String machine = Machine.describe();
        List<Round> uploads = new ArrayList<>();
        List<Round> puts = new ArrayList<>();
        try (HeapWatch heap = HeapWatch.start(api)) {
            for (int round = 0; round < rounds; round++) {
                api.signIn();
                uploads.add(benchmark.uploads(session, count));
                puts.add(benchmark.barePuts(session, count));
            }
            out.printf("%n%s%n%n", machine);
            new Figures()
                    .add("photographs in each of %d rounds, by %d clients".formatted(rounds, clients), "%,d", count)
                    .add("size of each", "%.1f MB", photos.size() / 1e6)
                    .add("accepted a second, median round", "%.1f", medianRate(uploads))
                    .add("until accepted: p50, p95", "%.1f s, %.1f s", delay(uploads, 0.5), delay(uploads, 0.95))
                    .add("bare puts a second, median round", "%.1f", medianRate(puts))
                    .add("accepted for each bare put", "%.2f", medianRate(uploads) / medianRate(puts))
                    .add(
                            "processor time for each accepted: clients, API, others",
                            "%.1f ms, %.1f ms, %.1f ms",
                            effort(uploads))
                    .add(
                            "processor time for each bare put: clients, API, others",
                            "%.1f ms, %.1f ms, %.1f ms",
                            effort(puts))
                    .add("heap of the API: most in use, of 256 MB", "%.0f MB", heap.maxMegabytes())
                    .add(
                            "heap after collections, first and last third",
                            "%.0f MB, %.0f MB",
                            heap.troughs().first(),
                            heap.troughs().last())
                    .print(out);
        }
        return ExitCode.OK;
    }

    private static double medianRate(List<Round> rounds) {
        return rounds.stream()
                .map(Round::rate)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Of the last round, when everything is compiled that will be. */
    private static Object[] effort(List<Round> rounds) {
        Round last = rounds.get(rounds.size() - 1);
        return new Object[] {
            last.millis(ProcessorTime::clients), last.millis(ProcessorTime::api), last.millis(ProcessorTime::others)
        };
    }

    private static double delay(List<Round> rounds, double share) {
        Times all = new Times(
                rounds.stream().flatMap(round -> round.each().all().stream()).toList());
        return all.percentile(share).toNanos() / 1e9;
    }
}
