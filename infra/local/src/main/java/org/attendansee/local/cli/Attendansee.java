package org.attendansee.local.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** Runs AttendanSee on this machine. */
@Command(
        name = "attendansee",
        description = "Runs AttendanSee on this machine: photographs of a class in, faces and attendance out.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            MigrateCommand.class,
            CreateSuperuserCommand.class,
            ReplayCommand.class,
            BenchCommand.class,
            ChaosCommand.class,
            EvaluateCommand.class,
            ScalingCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = false,
        scope = ScopeType.LOCAL,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it worked",
            "1:it did not; the message says why",
            "2:the command line was wrong",
            "3:nothing runs (status)"
        })
public final class Attendansee {

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and end.")
    private boolean help;

    private Attendansee() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "org/attendansee/local/cli/cli-logback.xml");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Attendansee())
                .setExecutionExceptionHandler(new FailureMessage())
                .setUsageHelpAutoWidth(true);
    }
}
