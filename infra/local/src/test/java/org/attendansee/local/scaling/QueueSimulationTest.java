package org.attendansee.local.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.attendansee.local.scaling.QueueSimulation.Job;
import org.attendansee.local.scaling.QueueSimulation.Outcome;
import org.junit.jupiter.api.Test;

class QueueSimulationTest {

    private static final List<Job> FOUR_AT_ONCE = Collections.nCopies(4, new Job(10, 3));

    @Test
    void servesInTurn() {
        Outcome outcome = new QueueSimulation(1, 1, 0).run(FOUR_AT_ONCE);

        assertThat(outcome.delays()).containsExactly(3.0, 6.0, 9.0, 12.0);
        assertThat(outcome.end()).isEqualTo(22);
        assertThat(outcome.longestQueue()).isEqualTo(3);
        assertThat(outcome.delay(0.5)).isEqualTo(6);
    }

    @Test
    void isTwiceAsFastWithTwice() {
        assertThat(new QueueSimulation(2, 2, 0).run(FOUR_AT_ONCE).end()).isEqualTo(16);
    }

    @Test
    void isNoFasterWithMoreWorkersThanCores() {
        assertThat(new QueueSimulation(4, 2, 0).run(FOUR_AT_ONCE).end()).isEqualTo(16);
    }

    @Test
    void leavesCoresToWhatWorkersNeed() {
        assertThat(new QueueSimulation(1, 2, 1).run(FOUR_AT_ONCE).end()).isEqualTo(22);
        assertThat(new QueueSimulation(2, 2, 1).run(FOUR_AT_ONCE).end()).isEqualTo(22);
    }

    @Test
    void waitsAsTheoryHasItForRandomArrivals() {
        // Pollaczek-Khinchine for M/D/1 at 80 %: the mean wait is 0.8 / (2 * 0.2) services, and one service comes on
        // top.
        Random random = new Random(1);
        double[] time = {0};
        List<Job> jobs = DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()) / 0.8)
                .limit(200_000)
                .mapToObj(gap -> new Job(time[0] += gap, 1))
                .toList();

        Outcome outcome = new QueueSimulation(1, 1, 0).run(jobs);

        assertThat(outcome.delays().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow())
                .isCloseTo(3, within(0.1));
    }
}
