package org.attendansee.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data folder without the rest of the stack: that of the stack which runs on it, or a server started
 * for as long as this is open.
 */
public final class LocalDatabase implements AutoCloseable {

    private final PostgresServer postgres;
    private final @Nullable StackLock lock;

    private LocalDatabase(PostgresServer postgres, @Nullable StackLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /**
     * Creates the data folder and the database when they are missing.
     *
     * @throws StackException when something else uses the folder, or the server does not come up
     */
    public static LocalDatabase open(Path dataFolder) {
        Optional<RunningStack> stack = RunningStack.on(dataFolder);
        return stack.isPresent() ? running(stack.get()) : started(dataFolder);
    }

    private static LocalDatabase running(RunningStack stack) {
        StackState.Process process = StackState.in(stack.dataFolder()).alive().processes().stream()
                .filter(part -> part.part().equals("postgres"))
                .findFirst()
                .orElseThrow(() -> new StackException("Process " + stack.pid() + " uses " + stack.dataFolder()
                        + ", but runs no database that others can use; try again when it has ended or is up"));
        Secrets secrets = Secrets.in(stack.dataFolder());
        return new LocalDatabase(new PostgresServer(stack.dataFolder(), process.port(), secrets), null);
    }

    private static LocalDatabase started(Path dataFolder) {
        Path folder = DataFolder.createPrivately(dataFolder);
        StackLock lock = StackLock.take(folder);
        try {
            StackState.in(folder).alive().end();
            DataFolder.requireSpace(folder);
            PostgresServer postgres =
                    new PostgresServer(folder, StackPorts.free().postgres(), Secrets.in(folder));
            postgres.start();
            return new LocalDatabase(postgres, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String username() {
        return postgres.username();
    }

    public String password() {
        return postgres.password();
    }

    /** Stops the server if it was started for this. */
    @Override
    public void close() {
        if (lock != null) {
            postgres.stop();
            lock.close();
        }
    }
}
