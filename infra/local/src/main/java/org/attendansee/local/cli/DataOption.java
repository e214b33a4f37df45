package org.attendansee.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a stack keeps everything. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where databases, objects, secrets and logs are kept (default: .attendansee beside the launcher).")
    private @Nullable Path data;

    Path folder() {
        return (data == null ? ProjectRoot.path().resolve(".attendansee") : data)
                .toAbsolutePath()
                .normalize();
    }
}
