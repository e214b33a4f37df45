package org.attendansee.local.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the networks are. */
final class ModelsOption {

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:ATTENDANSEE_MODELS}",
            description =
                    "Where the workers find their models (default: $ATTENDANSEE_MODELS, else they look in their cache"
                            + " and fetch what is missing).")
    private @Nullable Path folder;

    /** Null where workers are to look in their cache. */
    @Nullable
    Path folder() {
        return folder;
    }
}
