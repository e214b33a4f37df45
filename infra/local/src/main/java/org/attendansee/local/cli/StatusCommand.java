package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attendansee.local.stack.RunningStack;
import org.attendansee.local.stack.RunningStack.PartStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what runs and how to connect to it. */
@Command(
        name = "status",
        description = "Shows what runs, at which addresses, and how to connect to it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a stack runs", "3:nothing runs"})
final class StatusCommand implements Callable<Integer> {

    private static final int NOTHING_RUNS = 3;
    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data.folder();
        Optional<RunningStack> running = RunningStack.on(folder);
        if (running.isEmpty()) {
            out.println("Nothing runs on " + folder + ". Start it with: attendansee up");
            return NOTHING_RUNS;
        }
        RunningStack stack = running.get();
        List<PartStatus> parts = stack.parts();
        printTable(out, stack, parts);
        new ConnectionLines(stack.secretsFile(), parts).print(out);
        out.println("Logs: " + folder.resolve("logs"));
        return 0;
    }

    private static void printTable(PrintWriter out, RunningStack stack, List<PartStatus> parts) {
        out.println("Supervised by process " + stack.pid() + " on " + stack.dataFolder());
        out.println();
        out.printf("  %-14s %-7s %8s  %-16s %s%n", "part", "health", "pid", "address", "since");
        for (PartStatus part : parts) {
            String health = part.ready() ? "@|green ok     |@" : "@|red silent |@";
            out.printf(
                    "  %-14s %s %8d  %-16s %s%n",
                    part.name(), Ansi.AUTO.string(health), part.pid(), "127.0.0.1:" + part.port(), since(part.since()));
        }
        out.println();
    }

    private static String since(Instant start) {
        return SINCE.format(start);
    }
}
