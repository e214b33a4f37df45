package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One process of the stack. It listens on one port of the loopback interface, keeps its data when it is stopped or
 * killed, and may be started again any number of times. Every method may be called from any thread.
 */
public abstract sealed class Part permits PostgresServer, KafkaServer, ObjectStoreServer, ServiceProcess {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final LogFile log;
    private volatile @Nullable Child child;
    private volatile Consumer<Part> changeListener = part -> {};
    private volatile Consumer<Part> deathListener = part -> {};

    Part(String name, int port, Path logFolder) {
        this.name = name;
        this.port = port;
        this.log = new LogFile(logFolder.resolve(name + ".log"));
    }

    /** The full command line of the process. Secrets do not belong here: every user of the machine can read it. */
    abstract List<String> command();

    /** What is added to the environment of this process. */
    abstract Map<String, String> environment();

    /** Makes ready what must exist before the process starts, such as its data folder. */
    abstract void prepare() throws IOException;

    /** Asks the running process whether it can serve; must answer within a few seconds. */
    abstract boolean answers();

    /** @throws PortTakenException when something else listens where this part wants to */
    void requirePorts() {
        if (!StackPorts.isFree(port)) {
            throw new PortTakenException(name, port);
        }
    }

    /** What follows the first good answer, each time the process has started. */
    void whenReady() {}

    Signal quitSignal() {
        return Signal.TERM;
    }

    Duration startupLimit() {
        return Duration.ofSeconds(90);
    }

    /** Such as {@code postgres} or {@code worker-1}: unique in a stack, and the name of the log file. */
    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    /** Where the process writes what it has to say. */
    public final Path log() {
        return log.path();
    }

    /** The last lines of the log, at most as many as asked for. */
    public final List<String> lastLogLines(int count) {
        return log.lastLines(count);
    }

    public final boolean alive() {
        Child current = child;
        return current != null && current.alive();
    }

    /** Whether the process runs and answers its health check now. */
    public final boolean ready() {
        return alive() && answers();
    }

    /** @throws IllegalStateException when the process does not run */
    public final long pid() {
        return running().pid();
    }

    /** @throws IllegalStateException when the process does not run */
    public final Instant startedAt() {
        return running().startedAt();
    }

    /**
     * Starts the process and returns when it answers its health check.
     *
     * @throws PortTakenException when something else listens on its port
     * @throws StackException when it ends or stays silent instead
     */
    public final synchronized void start() {
        if (alive()) {
            return;
        }
        try {
            prepare();
            requirePorts();
            log.roll();
            Child started = Child.start(command(), environment(), log.path(), quitSignal());
            child = started;
            changeListener.accept(this);
            awaitAnswer(started);
            whenReady();
            started.onExit(() -> reportDeath(started));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** Ends the process in the orderly way, and with force when it has not ended after 20 seconds. */
    public final void stop() {
        stop(GRACE);
    }

    final void stop(Duration grace) {
        Child current = child;
        child = null;
        if (current == null || !current.alive()) {
            return;
        }
        current.send(Signal.CONT);
        current.send(quitSignal());
        if (!current.endsWithin(grace)) {
            current.kill();
        }
        changeListener.accept(this);
    }

    /** {@code kill -9}: the process has no chance to tidy up. Returns when it is gone. */
    public final void kill() {
        running().kill();
    }

    /** Stops the process from running ({@code SIGSTOP}) while its port stays open and its connections stay up. */
    public final void freeze() {
        running().sendToAll(Signal.STOP);
    }

    /** Lets a frozen process run again. */
    public final void thaw() {
        running().sendToAll(Signal.CONT);
    }

    public final void restart() {
        stop();
        start();
    }

    /** Calls the listener whenever a process was started or stopped. */
    final void onChange(Consumer<Part> listener) {
        changeListener = listener;
    }

    /** Calls the listener when the process ended although nobody asked it to. */
    final void onDeath(Consumer<Part> listener) {
        deathListener = listener;
    }

    private void reportDeath(Child ended) {
        if (child == ended) {
            deathListener.accept(this);
        }
    }

    private void awaitAnswer(Child started) {
        Instant limit = Instant.now().plus(startupLimit());
        while (!answers()) {
            if (!started.alive()) {
                throw failed("ended while it was starting, with exit code " + started.exitCode());
            }
            if (Instant.now().isAfter(limit)) {
                started.kill();
                throw failed("did not answer within " + startupLimit().toSeconds() + " s");
            }
            Waiting.pause();
        }
    }

    private StackException failed(String how) {
        List<String> message = new ArrayList<>(List.of(name + " " + how + ". The end of " + log() + ":"));
        message.addAll(lastLogLines(15));
        return new StackException(String.join("\n    ", message));
    }

    private Child running() {
        Child current = child;
        if (current == null || !current.alive()) {
            throw new IllegalStateException(name + " does not run");
        }
        return current;
    }

    @Override
    public final String toString() {
        return name;
    }
}
