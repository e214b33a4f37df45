package org.attendansee.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of a part, from its first moment to its end. */
final class Child {

    private static final Duration KILLED_WITHIN = Duration.ofSeconds(10);

    private final Process process;
    private final Instant startedAt;

    private Child(Process process) {
        this.process = process;
        this.startedAt = process.info().startInstant().orElseGet(Instant::now);
    }

    static Child start(List<String> command, Map<String, String> environment, Path log, Signal quitSignal)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Process guard = startGuard(process.pid(), quitSignal);
        // This also keeps the guard reachable while the child lives: a collected pipe would close.
        process.onExit().thenRun(guard::destroy);
        return new Child(process);
    }

    /**
     * A shell that waits on a pipe which only we hold. When we die, however suddenly, the pipe closes and the shell
     * ends the child.
     */
    private static Process startGuard(long pid, Signal quitSignal) throws IOException {
        String script = "read -r _; kill -CONT $1; kill -" + quitSignal + " $1; "
                + "for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 $1 || exit 0; done; kill -KILL $1";
        return new ProcessBuilder(inOwnSession(List.of("sh", "-c", script, "guard", String.valueOf(pid))))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * A Ctrl-C reaches every process of the terminal's session: children live in another, so that we stop them in
     * order.
     */
    private static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isInstalled("setsid")) {
            whole.add("setsid");
        } else if (isInstalled("perl")) {
            whole.addAll(List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec {$ARGV[0]} @ARGV"));
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Instant startedAt() {
        return startedAt;
    }

    int exitCode() {
        return process.exitValue();
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    void send(Signal signal) {
        signal.send(Stream.of(process.toHandle()));
    }

    void sendToAll(Signal signal) {
        signal.send(Stream.concat(Stream.of(process.toHandle()), process.descendants()));
    }

    boolean endsWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the process, then the processes that it started, and waits until all are gone. */
    void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (!endsWithin(KILLED_WITHIN)) {
            throw new StackException("Process " + pid() + " survived kill -9");
        }
        descendants.forEach(descendant -> Waiting.await(descendant, KILLED_WITHIN));
    }
}
