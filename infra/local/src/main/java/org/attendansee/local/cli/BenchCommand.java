package org.attendansee.local.cli;

import picocli.CommandLine.Command;

/** Measures the system; each part of it by a command of its own. */
@Command(
        name = "bench",
        description = "Measures the system on this machine, on a stack of its own.",
        subcommands = {
            BenchListsCommand.class,
            BenchFootprintCommand.class,
            BenchRelayCommand.class,
            BenchRecoveryCommand.class,
            BenchUploadsCommand.class,
            BenchDetectionCommand.class,
            BenchDelayCommand.class,
            BenchWorkersCommand.class,
            BenchMemoryCommand.class,
            BenchGrowthCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {}
