package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which processes a stack has started, kept in its data folder so that others can ask for it, and so that the next
 * stack can end what a crash left behind.
 */
record StackState(List<Process> processes) {

    private static final Duration SAME_START = Duration.ofSeconds(2);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A process, told apart from a later one with the same id by when it started. */
    record Process(String part, long pid, Instant startedAt, int port) {

        Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid).filter(process -> process.info()
                    .startInstant()
                    .filter(actual -> Duration.between(actual, startedAt).abs().compareTo(SAME_START) < 0)
                    .isPresent());
        }
    }

    StackState {
        processes = List.copyOf(processes);
    }

    static StackState of(Stream<Part> parts) {
        return new StackState(parts.filter(Part::alive)
                .map(part -> new Process(part.name(), part.pid(), part.startedAt(), part.port()))
                .toList());
    }

    /** What was written last, or an empty state when nothing readable is there. */
    static StackState in(Path dataFolder) {
        Path file = fileIn(dataFolder);
        if (Files.notExists(file)) {
            return new StackState(List.of());
        }
        try {
            return JSON.readValue(file.toFile(), StackState.class);
        } catch (JacksonException e) {
            return new StackState(List.of());
        }
    }

    void write(Path dataFolder) {
        Path file = fileIn(dataFolder);
        Path unfinished = file.resolveSibling("stack.json.unfinished");
        try {
            Files.writeString(unfinished, JSON.writeValueAsString(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("State " + file + " could not be written", e);
        }
    }

    /** The processes that still run. */
    StackState alive() {
        return new StackState(processes.stream()
                .filter(process -> process.handle().isPresent())
                .toList());
    }

    List<String> parts() {
        return processes.stream().map(Process::part).toList();
    }

    /** Ends the processes that still run, with force those that take longer than 15 seconds. */
    void end() {
        List<ProcessHandle> handles = processes.stream()
                .map(Process::handle)
                .flatMap(Optional::stream)
                .toList();
        if (handles.isEmpty()) {
            return;
        }
        Signal.CONT.send(handles.stream());
        Signal.INT.send(handles.stream());
        Instant limit = Instant.now().plus(GRACE);
        handles.forEach(handle -> Waiting.await(handle, Duration.between(Instant.now(), limit)));
        handles.stream().filter(ProcessHandle::isAlive).forEach(handle -> {
            handle.destroyForcibly();
            Waiting.await(handle, GRACE);
        });
    }

    private static Path fileIn(Path dataFolder) {
        return dataFolder.resolve("stack.json");
    }
}
