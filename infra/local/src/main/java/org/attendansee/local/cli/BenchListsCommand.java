package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attendansee.local.bench.BenchReport;
import org.attendansee.local.bench.ClassSize;
import org.attendansee.local.bench.ListRoutes;
import org.attendansee.local.bench.Machine;
import org.attendansee.local.bench.MeasuredClass;
import org.attendansee.local.bench.Measurement;
import org.attendansee.local.bench.RouteBenchmark;
import org.attendansee.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast lists and statistics are answered when a class is large. */
@Command(
        name = "lists",
        description =
                "Makes a class of 500 students, 200 sessions, 20,000 photographs and 1,000,000 faces, and measures how"
                        + " long every list and statistic of it takes to be answered.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:95 of 100 answers of every route came within the limit",
            "1:some did not, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class BenchListsCommand implements Callable<Integer> {

    private static final int WARM_UP = 100;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where to keep the stack and its class, to measure it again later (default: a temporary folder,"
                            + " deleted afterwards).")
    private @Nullable Path data;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "200",
            description = "Requests to measure on each route, after " + WARM_UP
                    + " that do not count (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--limit",
            paramLabel = "TIME",
            defaultValue = "100ms",
            description = "Within which 95 of 100 answers must come (default: ${DEFAULT-VALUE}).")
    private String limit = "";

    @Option(names = "--raw", paramLabel = "FILE", description = "Also write every single time, tab-separated.")
    private @Nullable Path raw;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Duration allowed = parsedLimit();
        if (requests < 1) {
            throw usage("--requests must be 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        return new BenchStack(data, 0, null, out).run(stack -> measure(stack, allowed, out));
    }

    private int measure(LocalStack stack, Duration allowed, PrintWriter out) throws IOException, SQLException {
        MeasuredClass measured = measuredClass(stack, out);
        String machine = Machine.describe();
        List<Measurement> measurements =
                new RouteBenchmark(BenchStack.api(stack), requests, WARM_UP).measure(ListRoutes.of(measured));
        BenchReport report = new BenchReport(measurements, allowed);
        out.printf("%n%s%n%n", machine);
        report.print(out);
        write(report);
        return report.keepsLimit() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private MeasuredClass measuredClass(LocalStack stack, PrintWriter out) throws SQLException {
        Instant begin = Instant.now();
        out.println("  Making the class, which takes a minute or two");
        out.flush();
        try (Connection connection = BenchStack.database(stack)) {
            MeasuredClass measured = MeasuredClass.in(connection, stack.adminUsername(), ClassSize.LARGE);
            out.printf(
                    Locale.ROOT,
                    "  The class of %,d faces is there after %d s%n",
                    measured.size().faces(),
                    Duration.between(begin, Instant.now()).toSeconds());
            out.flush();
            return measured;
        }
    }

    private void write(BenchReport report) throws IOException {
        if (raw != null) {
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(raw))) {
                report.writeRaw(file);
            }
        }
    }

    private Duration parsedLimit() {
        try {
            return DurationStyle.detectAndParse(limit);
        } catch (IllegalArgumentException e) {
            throw usage("--limit must be a time such as 100ms or 2s, not " + limit);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
