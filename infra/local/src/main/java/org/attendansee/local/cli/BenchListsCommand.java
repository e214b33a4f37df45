package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.bench.BenchReport;
import org.attendansee.local.bench.ClassSize;
import org.attendansee.local.bench.ListRoutes;
import org.attendansee.local.bench.MeasuredClass;
import org.attendansee.local.bench.Measurement;
import org.attendansee.local.bench.RouteBenchmark;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.PostgresServer;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackPorts;
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
    public Integer call() throws IOException, SQLException {
        Duration allowed = parsedLimit();
        if (requests < 1) {
            throw usage("--requests must be 1 or more");
        }
        if (data != null) {
            return measure(data, allowed);
        }
        Path folder = Files.createTempDirectory("attendansee-bench-");
        try {
            return measure(folder, allowed);
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private int measure(Path folder, Duration allowed) throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStack stack = LocalStack.in(folder)
                .ports(StackPorts.free())
                .services(ServiceJars.builtIn(ProjectRoot.path()), 0)
                .progress(new ConsoleProgress(out))
                .build()) {
            stack.start();
            MeasuredClass measured = measuredClass(stack, out);
            String machine = machine();
            BenchReport report = new BenchReport(measure(stack, measured), allowed);
            out.println();
            out.println(machine);
            out.println();
            report.print(out);
            write(report);
            return report.keepsLimit() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private MeasuredClass measuredClass(LocalStack stack, PrintWriter out) throws SQLException {
        PostgresServer postgres = stack.postgres();
        Instant begin = Instant.now();
        out.println("  Making the class, which takes a minute or two");
        out.flush();
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password())) {
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

    private List<Measurement> measure(LocalStack stack, MeasuredClass measured) {
        URI address = URI.create("http://127.0.0.1:" + stack.api().port());
        ApiClient api = new ApiClient(address, stack.adminUsername(), stack.adminPassword());
        return new RouteBenchmark(api, requests, WARM_UP).measure(ListRoutes.of(measured));
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

    /**
     * The load is that before measuring: when it is not far below the number of cores, others work on this machine too.
     */
    private static String machine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores, load %.1f, %s %s, Java %s, %tF",
                system.getAvailableProcessors(),
                system.getSystemLoadAverage(),
                system.getName(),
                system.getArch(),
                Runtime.version(),
                LocalDate.now());
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
