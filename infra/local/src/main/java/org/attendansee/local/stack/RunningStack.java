package org.attendansee.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A stack seen from another process than the one that runs it.
 *
 * @param dataFolder what it runs on
 * @param pid the process that started its parts and stops them
 */
public record RunningStack(Path dataFolder, long pid) {

    /** The stack that runs on a data folder, if one does. */
    public static Optional<RunningStack> on(Path dataFolder) {
        if (Files.notExists(dataFolder)) {
            return Optional.empty();
        }
        OptionalLong holder = StackLock.holder(dataFolder);
        return holder.isEmpty() ? Optional.empty() : Optional.of(new RunningStack(dataFolder, holder.getAsLong()));
    }

    /** Ends what a stack left behind that was killed itself; returns the names of the parts. */
    public static List<String> endLeftoversOn(Path dataFolder) {
        StackState leftovers = StackState.in(dataFolder).alive();
        leftovers.end();
        return leftovers.parts();
    }

    /** What runs, in the order of starting. */
    public List<PartStatus> parts() {
        return StackState.in(dataFolder).processes().stream().map(this::status).toList();
    }

    /** Where the secrets of this stack are written. */
    public Path secretsFile() {
        return Secrets.fileIn(dataFolder);
    }

    /**
     * Where the API listens.
     *
     * @throws StackException when the stack has not started it yet
     */
    public URI apiUri() {
        return StackState.in(dataFolder).processes().stream()
                .filter(process -> process.part().equals("api"))
                .findFirst()
                .map(RunningStack::uri)
                .orElseThrow(() -> new StackException("The API has not started yet. See: attendansee status"));
    }

    /** The first user, an administrator. */
    public String adminUsername() {
        return ServiceEnvironment.ADMIN;
    }

    public String adminPassword() {
        return Secrets.in(dataFolder).adminPassword();
    }

    /** Asks the stack to stop, and returns whether it has freed its data folder within the limit. */
    public boolean end(Duration limit) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        Instant end = Instant.now().plus(limit);
        while (StackLock.holder(dataFolder).isPresent()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Waiting.pause();
        }
        return true;
    }

    private PartStatus status(StackState.Process process) {
        boolean ready = process.handle().isPresent() && answers(process);
        return new PartStatus(process.part(), process.pid(), process.port(), process.startedAt(), ready);
    }

    private boolean answers(StackState.Process process) {
        return switch (process.part()) {
            case "postgres" -> new PostgresServer(dataFolder, process.port(), Secrets.in(dataFolder)).answers();
            case "kafka" -> new KafkaServer(dataFolder, process.port(), 0).answers();
            case "object-store" -> new HttpProbe(uri(process)).status().isPresent();
            default -> ServiceProcess.isReady(uri(process));
        };
    }

    private static URI uri(StackState.Process process) {
        return URI.create("http://127.0.0.1:" + process.port());
    }

    /**
     * One process of a running stack.
     *
     * @param name such as {@code worker-1}
     * @param port on 127.0.0.1
     * @param ready whether it runs and answers its health check now
     */
    public record PartStatus(String name, long pid, int port, Instant since, boolean ready) {}
}
