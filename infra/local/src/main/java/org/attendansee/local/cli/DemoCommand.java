package org.attendansee.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.demo.DemoRun;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.StackException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the stack, shows it at work, and leaves it open. */
@Command(
        name = "demo",
        description =
                "Starts everything, uploads photographs and shows the faces found in them. Then everything keeps running"
                        + " until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "A folder of photographs. Without one, lectures are drawn.")
    private @Nullable Path folder;

    @Option(
            names = "--exit",
            description = "Stop everything after the table; the exit code is 0 only if every photograph was processed.")
    private boolean exit;

    @Mixin
    private StackOptions options = new StackOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new StackException("The folder " + folder.toAbsolutePath() + " does not exist");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStack stack = options.stack(new ConsoleProgress(out))) {
            stack.start();
            boolean allProcessed = new DemoRun(client(stack), out, isTerminal()).run(folder);
            if (exit) {
                return allProcessed ? ExitCode.OK : ExitCode.SOFTWARE;
            }
            new Welcome(stack).print(out);
            new CountDownLatch(1).await();
        }
        return ExitCode.OK;
    }

    private boolean isTerminal() {
        return spec.commandLine().getColorScheme().ansi().enabled();
    }

    private static ApiClient client(LocalStack stack) {
        URI address = URI.create("http://127.0.0.1:" + stack.api().port());
        return new ApiClient(address, stack.adminUsername(), stack.adminPassword());
    }
}
