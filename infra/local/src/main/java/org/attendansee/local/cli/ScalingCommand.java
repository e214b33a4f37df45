package org.attendansee.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attendansee.local.scaling.ScalingReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Computes what more cameras need. */
@Command(
        name = "scaling",
        description = "Computes what so many lecture cameras need, from what a photograph costs; the rush of the first"
                + " photographs of an hour is simulated.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was computed", "1:something failed; the message says what", "2:the command line was wrong"
        })
final class ScalingCommand implements Callable<Integer> {

    @Option(
            names = "--cameras",
            paramLabel = "N",
            split = ",",
            defaultValue = "10,1000,10000",
            description = "How many, each a column (default: ${DEFAULT-VALUE}).")
    private List<Integer> cameras = List.of();

    @Option(
            names = "--goal",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Within which 95 of 100 photographs of the rush are to be visible (default:"
                    + " ${DEFAULT-VALUE}).")
    private double goal;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "Properties that say what a photograph costs (default: as measured by us).")
    private @Nullable Path costs;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (goal <= 0 || cameras.stream().anyMatch(number -> number < 1)) {
            throw new ParameterException(spec.commandLine(), "--goal and --cameras must be above 0");
        }
        new ScalingReport(cameras, goal, costs).print(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
