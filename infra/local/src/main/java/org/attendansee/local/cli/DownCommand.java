package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attendansee.local.stack.RunningStack;
import org.attendansee.local.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends a stack that another terminal runs. */
@Command(name = "down", description = "Stops what 'up' or 'demo' runs in another terminal. The data stay.")
final class DownCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = data.folder();
        Optional<RunningStack> running = RunningStack.on(folder);
        if (running.isPresent()) {
            out.println("Stopping process " + running.get().pid());
            out.flush();
            if (!running.get().end(LIMIT)) {
                throw new StackException("Process " + running.get().pid() + " still runs after " + LIMIT.toSeconds()
                        + " s; its logs are in " + folder.resolve("logs"));
            }
            out.println("Stopped. The data stay in " + folder);
        } else {
            List<String> leftovers = RunningStack.endLeftoversOn(folder);
            out.println(
                    leftovers.isEmpty()
                            ? "Nothing runs on " + folder
                            : "Ended what a killed stack had left behind: " + String.join(", ", leftovers));
        }
        return 0;
    }
}
