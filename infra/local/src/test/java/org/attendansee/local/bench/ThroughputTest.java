package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attendansee.local.bench.Throughput.Finish;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.Test;

class ThroughputTest {

    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

    @Test
    void countsFromTheFirstFinishToTheLast() {
        Throughput one = Throughput.of(finishes("worker-1", 20, 22, 24, 26), 0);

        assertThat(one.photos()).isEqualTo(3);
        assertThat(one.time()).isEqualTo(Duration.ofSeconds(6));
        assertThat(one.rate()).isEqualTo(0.5);
    }

    @Test
    void leavesOutWhatBelongsToTheWarmUp() {
        Throughput one = Throughput.of(finishes("worker-1", 10, 20, 21, 22), 2);

        assertThat(one.photos()).isEqualTo(2);
        assertThat(one.time()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void countsOnlyWhileAllWorkersAreAtWork() {
        List<Finish> finishes = finishes("worker-1", 1, 2, 3, 4, 5, 6, 7);
        finishes.addAll(finishes("worker-2", 4, 5, 6));

        Throughput both = Throughput.of(finishes, 1);

        assertThat(both.photos()).as("two of either after 4 s, until 6 s").isEqualTo(4);
        assertThat(both.rate()).isEqualTo(2);
    }

    @Test
    void refusesToJudgeAWorkerByAlmostNothing() {
        List<Finish> finishes = finishes("worker-1", 1, 2, 3, 4, 5, 6, 7);
        finishes.addAll(finishes("worker-2", 4, 5));

        assertThatThrownBy(() -> Throughput.of(finishes, 1))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("worker-2 finished 2");
    }

    @Test
    void refusesWorkersThatWereNeverAtWorkTogether() {
        List<Finish> finishes = finishes("worker-1", 1, 2, 3);
        finishes.addAll(finishes("worker-2", 14, 15, 16));

        assertThatThrownBy(() -> Throughput.of(finishes, 1))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("never all at work");
    }

    private static List<Finish> finishes(String worker, int... seconds) {
        return new ArrayList<>(Arrays.stream(seconds)
                .mapToObj(second -> new Finish(worker, START.plusSeconds(second)))
                .toList());
    }
}
