package org.attendansee.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.attendansee.local.backing.TraceReceiver;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackPorts;
import org.jspecify.annotations.Nullable;

/**
 * The packaged services with two workers on the embedded stack, started once for all end-to-end tests. Nothing restarts
 * a part that a test has killed: that is up to the test.
 */
public final class RunningSystem {

    static final Path SHARED_PHOTOS = Path.of("../../../shared/photos");
    private static final Path SHARED_MODELS = Path.of("../../../shared/models");
    public static final Path PROJECT_ROOT = Path.of("../..");

    private static @Nullable RunningSystem shared;

    private final LocalStack stack;
    private final TraceReceiver traces;
    private final ApiClient api;

    private RunningSystem(LocalStack stack, TraceReceiver traces) {
        this.stack = stack;
        this.traces = traces;
        this.api = new ApiClient(
                URI.create("http://127.0.0.1:" + stack.api().port()), stack.adminUsername(), stack.adminPassword());
    }

    /** The one of all tests. It stops with this process. */
    public static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static RunningSystem start() {
        try {
            TraceReceiver traces = TraceReceiver.start();
            LocalStack stack = LocalStack.in(Files.createTempDirectory("attendansee-end-to-end"))
                    .ports(StackPorts.free())
                    .services(ServiceJars.builtIn(PROJECT_ROOT), 2)
                    .models(models())
                    .settings(Map.of(
                            "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                            traces.endpoint().toString(),
                            // As these tests themselves: they start fast and run for minutes.
                            "JAVA_TOOL_OPTIONS",
                            "-XX:TieredStopAtLevel=1"))
                    .supervised(false)
                    .build();
            stack.start();
            return new RunningSystem(stack, traces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where workers find their networks; nowhere when the folder is not there. */
    static @Nullable Path models() {
        return hasNetworkModel() ? SHARED_MODELS : null;
    }

    /** Whether the workers of these tests detect with the network; without it they fall back to the cascade. */
    static boolean hasNetworkModel() {
        return Files.isRegularFile(SHARED_MODELS.resolve("yunet_n_dynamic.onnx"));
    }

    public LocalStack stack() {
        return stack;
    }

    /** Where the spans of all services arrive. */
    TraceReceiver traces() {
        return traces;
    }

    public ApiClient api() {
        return api;
    }

    UUID newSession() {
        return api.createSession(api.createClass("End to end"), "Session of " + Instant.now(), LocalDate.now());
    }
}
