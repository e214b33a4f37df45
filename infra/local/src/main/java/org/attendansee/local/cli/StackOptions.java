package org.attendansee.local.cli;

import org.attendansee.local.stack.LocalStack;
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

    @Mixin
    private ModelsOption models = new ModelsOption();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description =
                    "Listen on N (web), N+1 (PostgreSQL), N+2 and N+3 (Kafka), N+4 (object store), and N+11 onwards"
                            + " (workers) instead of 8080, 15432, 19092, 19093, 19000 and 18081.")
    private @Nullable Integer portBase;

    LocalStack stack(ConsoleProgress progress) {
        return LocalStack.in(data.folder())
                .ports(portBase == null ? StackPorts.fixed() : StackPorts.from(portBase))
                .services(ServiceJars.builtIn(ProjectRoot.path()), workers)
                .models(models.folder())
                .progress(progress)
                .build();
    }
}
