package org.attendansee.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        StackState state = new StackState(List.of(new StackState.Process("kafka", 1, Instant.ofEpochMilli(5), 9092)));

        state.write(folder);

        assertThat(StackState.in(folder)).isEqualTo(state);
    }

    @Test
    void isEmptyWhenItIsMissingOrDamaged() throws Exception {
        assertThat(StackState.in(folder).processes()).isEmpty();

        Files.writeString(folder.resolve("stack.json"), "{\"processes\": [");

        assertThat(StackState.in(folder).processes()).isEmpty();
    }

    @Test
    void endsTheProcessesOfAnEarlierStack() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        StackState state = new StackState(List.of(recorded(leftover.toHandle(), Duration.ZERO)));

        state.end();

        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void sparesAProcessThatGotTheSameIdLater() throws Exception {
        Process innocent = new ProcessBuilder("sleep", "600").start();
        StackState state = new StackState(List.of(recorded(innocent.toHandle(), Duration.ofMinutes(-5))));

        state.end();

        assertThat(state.alive().processes()).isEmpty();
        assertThat(innocent.isAlive()).isTrue();
        innocent.destroyForcibly();
    }

    private static StackState.Process recorded(ProcessHandle process, Duration shift) {
        Instant start = process.info().startInstant().orElseThrow();
        return new StackState.Process("worker-1", process.pid(), start.plus(shift), 18081);
    }
}
