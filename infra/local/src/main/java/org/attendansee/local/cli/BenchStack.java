package org.attendansee.local.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.io.FileUtils;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.stack.LocalStack;
import org.attendansee.local.stack.PostgresServer;
import org.attendansee.local.stack.ServiceJars;
import org.attendansee.local.stack.StackPorts;
import org.jspecify.annotations.Nullable;

/**
 * What benchmarks run on: a stack of their own.
 *
 * @param data where it keeps its data; a temporary folder, deleted afterwards, when it is not given
 * @param settings what is added to the environment of the services
 */
record BenchStack(
        @Nullable Path data, int workers, @Nullable Path models, Map<String, String> settings, PrintWriter out) {

    BenchStack(@Nullable Path data, int workers, @Nullable Path models, PrintWriter out) {
        this(data, workers, models, Map.of(), out);
    }

    /** Of workers that detect with as many threads each. */
    BenchStack withDetectorThreads(int threads) {
        return new BenchStack(
                data, workers, models, Map.of("ATTENDANSEE_DETECTOR_THREADS", Integer.toString(threads)), out);
    }

    /** Runs the stack for as long as something is measured on it; returns what that returns. */
    int run(Measuring measuring) throws Exception {
        if (data != null) {
            return run(data, measuring);
        }
        Path folder = Files.createTempDirectory("attendansee-bench-");
        try {
            return run(folder, measuring);
        } finally {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private int run(Path folder, Measuring measuring) throws Exception {
        try (LocalStack stack = LocalStack.in(folder)
                .ports(StackPorts.free())
                .services(ServiceJars.builtIn(ProjectRoot.path()), workers)
                .models(models)
                .supervised(false)
                .settings(settings)
                .progress(new ConsoleProgress(out))
                .build()) {
            stack.start();
            return measuring.measure(stack);
        }
    }

    static ApiClient api(LocalStack stack) {
        return new ApiClient(
                URI.create("http://127.0.0.1:" + stack.api().port()), stack.adminUsername(), stack.adminPassword());
    }

    static UUID newSession(ApiClient api) {
        return api.createSession(api.createClass("Measured class"), "Measured session", LocalDate.now());
    }

    static Connection database(LocalStack stack) throws SQLException {
        PostgresServer postgres = stack.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /** Returns the exit code. */
    @FunctionalInterface
    interface Measuring {
        int measure(LocalStack stack) throws Exception;
    }
}
