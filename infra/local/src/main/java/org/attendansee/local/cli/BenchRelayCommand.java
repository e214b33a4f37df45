package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.Figures;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.RelayBenchmark;
import org.attendansee.local.bench.Times;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast events go from the outbox to Kafka. */
@Command(
        name = "relay",
        description = "Fills the outbox and measures how fast one instance of the API publishes it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it was fast enough in every second round",
            "1:it was not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchRelayCommand implements Callable<Integer> {

    private static final int WARM_UP_EVENTS = 5_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "50000",
            description = "Events in each round (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds, after a short one that does not count (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Events a second that are fast enough (default: ${DEFAULT-VALUE}).")
    private int atLeast;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return new BenchStack(null, 0, null, out).run(stack -> measure(stack, out));
    }

    private int measure(LocalStack stack, PrintWriter out) throws Exception {
        try (Connection database = BenchStack.database(stack)) {
            RelayBenchmark benchmark = new RelayBenchmark(database);
            benchmark.measure(WARM_UP_EVENTS, 1);
            String machine = Machine.describe();
            Times times = benchmark.measure(events, rounds);
            double median = rate(times, 0.5);
            out.printf("%n%s%n%n", machine);
            new Figures()
                    .add("events in each of %d rounds".formatted(rounds), "%,d", events)
                    .add("events a second, median round", "%,.0f", median)
                    .add("events a second, slowest round", "%,.0f", rate(times, 1))
                    .print(out);
            return median >= atLeast ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private double rate(Times times, double share) {
        return events / (times.percentile(share).toNanos() / 1e9);
    }
}
