package org.attendansee.local.cli;

import java.io.UncheckedIOException;
import org.attendansee.local.migrate.MigrationException;
import org.attendansee.local.migrate.NoSuchChangeException;
import org.attendansee.local.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Shows failures that a person can act on as a message, and all others with their stack trace. */
final class FailureMessage implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult input) {
        if (failure instanceof NoSuchChangeException) {
            show(command, String.valueOf(failure.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof StackException || failure instanceof MigrationException) {
            show(command, String.valueOf(failure.getMessage()));
        } else if (failure instanceof UncheckedIOException io) {
            show(command, io.getMessage() + ": " + io.getCause());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void show(CommandLine command, String message) {
        command.getErr().println(command.getColorScheme().errorText(message));
        command.getErr().flush();
    }
}
