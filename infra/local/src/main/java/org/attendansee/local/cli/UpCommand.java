package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.attendansee.local.stack.LocalStack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the stack until Ctrl-C or {@code down}. */
@Command(name = "up", description = "Starts everything and runs until Ctrl-C, or until 'down' from another terminal.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StackOptions options = new StackOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (LocalStack stack = options.stack(new ConsoleProgress(out))) {
            stack.start();
            new Welcome(stack).print(out);
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
