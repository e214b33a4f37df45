package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.chaos.ChaosPlan;
import org.attendansee.local.chaos.ChaosReport;
import org.attendansee.local.chaos.ChaosSuite;
import org.attendansee.local.chaos.Faults;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Breaks one part of the system after the other under load, and counts what became of every photograph. */
@Command(
        name = "chaos",
        description =
                "Starts a stack of its own with two instances of the API, uploads drawn photographs at a steady rate,"
                        + " injects one fault after the other, and compares in the end what clients were told with"
                        + " database, object store and topics.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no photograph was lost or doubled, nothing is left over, and clients got only answers they may get",
            "1:that is not so, or something failed; the message says what",
            "2:the command line was wrong"
        })
final class ChaosCommand implements Callable<Integer> {

    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(5);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "An empty folder for the stack, which stays (default: a temporary one, deleted when all went"
                    + " well).")
    private @Nullable Path data;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many detection workers to run, 2 or more (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many photographs to upload per second (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--photos",
            paramLabel = "N",
            description = "How many photographs are to be accepted at least (default: 2000, with --short as many as"
                    + " are meanwhile).")
    private @Nullable Integer photos;

    @Option(
            names = "--faults",
            paramLabel = "NAME",
            split = ",",
            description = "Inject only these (default: all; with --short some): ${COMPLETION-CANDIDATES}.",
            completionCandidates = FaultNames.class)
    private List<String> faults = List.of();

    @Option(names = "--short", description = "Outages of 5 s instead of a minute, and only a few faults.")
    private boolean brief;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write the table, in Markdown.")
    private @Nullable Path report;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Path folder = data == null ? Files.createTempDirectory("attendansee-chaos-") : emptyFolder(data);
        PrintWriter out = spec.commandLine().getOut();
        ChaosReport result = new ChaosSuite(plan(folder), new ConsoleProgress(out), out).run();
        out.println();
        result.print(out);
        write(result);
        if (!result.promisesKept()) {
            out.println("Logs are kept in " + folder.resolve("logs"));
            return ExitCode.SOFTWARE;
        }
        if (data == null) {
            FileUtils.deleteQuietly(folder.toFile());
        }
        return ExitCode.OK;
    }

    private ChaosPlan plan(Path folder) {
        return new ChaosPlan(
                folder,
                ServiceJars.builtIn(ProjectRoot.path()),
                models.folder(),
                workers,
                rate,
                photos == null ? (brief ? 0 : 2000) : photos,
                chosenFaults(),
                brief ? SHORT_OUTAGE : OUTAGE);
    }

    private List<String> chosenFaults() {
        if (!faults.isEmpty()) {
            return faults;
        }
        return brief ? Faults.shortNames() : Faults.names();
    }

    private static Path emptyFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new StackException(folder + " is not empty");
            }
        }
        return folder;
    }

    private void write(ChaosReport result) throws IOException {
        if (report != null) {
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(report))) {
                result.print(file);
            }
        }
    }

    private static final class FaultNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Faults.names().iterator();
        }
    }
}
