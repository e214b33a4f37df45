package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.RecoveryBenchmark;
import org.attendansee.local.bench.Times;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how long the photograph of a killed worker waits for another. */
@Command(
        name = "recovery",
        description = "Kills workers that have a photograph of 12 megapixels in hand, and measures how much longer it"
                + " takes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every photograph was done within 2 s more than its detection takes",
            "1:some were not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchRecoveryCommand implements Callable<Integer> {

    private static final int WORKERS = 2;
    private static final int FACES = 60;
    private static final Duration ALLOWED = Duration.ofSeconds(2);

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Workers to kill, and photographs to time undisturbed (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return new BenchStack(null, WORKERS, models.folder(), out).run(stack -> measure(stack, out));
    }

    private int measure(LocalStack stack, PrintWriter out) throws Exception {
        ApiClient api = BenchStack.api(stack);
        UUID session = BenchStack.newSession(api);
        UniquePhotos photos =
                new UniquePhotos(LectureHall.twelveMegapixels(FACES, 1).draw());
        try (Connection database = BenchStack.database(stack)) {
            RecoveryBenchmark benchmark = new RecoveryBenchmark(stack, api, database, photos);
            benchmark.undisturbed(session, rounds);
            String machine = Machine.describe();
            Times undisturbed = benchmark.undisturbed(session, rounds);
            Times killed = benchmark.afterKilledWorker(session, rounds);
            Duration worst = killed.max().minus(undisturbed.median());
            out.printf("%n%s%n%n", machine);
            new Figures()
                    .add("undisturbed, from taken to done, median", "%.2f s", seconds(undisturbed.median()))
                    .add("from kill to done by another, median", "%.2f s", seconds(killed.median()))
                    .add(
                            "from kill to done by another, longest of %d".formatted(rounds),
                            "%.2f s",
                            seconds(killed.max()))
                    .add("longest, without the detection", "%.2f s", seconds(worst))
                    .print(out);
            return worst.compareTo(ALLOWED) <= 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
