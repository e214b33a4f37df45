package org.attendansee.local.cli;

import java.nio.file.Path;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.LocalStackBuilder;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackPorts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code up} and {@code demo} let a person choose. */
final class StackOptions {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many detection workers to run (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "${env:ATTENDANSEE_MODELS}",
            description =
                    "Where the workers find their models (default: $ATTENDANSEE_MODELS, else they look in their cache"
                            + " and fetch what is missing).")
    private @Nullable Path models;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description =
                    "Listen on N (web), N+1 (PostgreSQL), N+2 and N+3 (Kafka), N+4 (object store), and N+11 onwards"
                            + " (workers) instead of 8080, 15432, 19092, 19093, 19000 and 18081.")
    private @Nullable Integer portBase;

    LocalStack stack(ConsoleProgress progress) {
        LocalStackBuilder builder = LocalStack.in(data.folder())
                .ports(portBase == null ? StackPorts.fixed() : StackPorts.from(portBase))
                .services(ServiceJars.builtIn(ProjectRoot.path()), workers)
                .progress(progress);
        return (models == null ? builder : builder.models(models)).build();
    }
}
