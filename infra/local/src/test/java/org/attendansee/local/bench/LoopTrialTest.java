package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.attendansee.local.bench.LoopTrial.Search;
import org.attendansee.local.bench.LoopTrial.Step;
import org.attendansee.local.bench.LoopTrial.Way;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.Test;

class LoopTrialTest {

    @Test
    void takesTurnsOnTheSamePhotograph() {
        List<Step> counted =
                LoopTrial.plan(3, 5, 2, 4, 4).stream().filter(Step::counts).toList();

        assertThat(counted)
                .containsExactly(
                        new Step(Way.WORKER, 1, true),
                        new Step(Way.YUNET, 1, true),
                        new Step(Way.HAAR, 1, true),
                        new Step(Way.WORKER, 2, true),
                        new Step(Way.WORKER, 0, true),
                        new Step(Way.YUNET, 0, true),
                        new Step(Way.WORKER, 1, true),
                        new Step(Way.WORKER, 2, true),
                        new Step(Way.YUNET, 2, true),
                        new Step(Way.HAAR, 2, true));
    }

    @Test
    void warmsEachWayUp() {
        assertThat(LoopTrial.plan(3, 5, 2, 4, 2))
                .filteredOn(step -> !step.counts())
                .extracting(Step::way)
                .containsExactly(Way.WORKER, Way.WORKER, Way.YUNET, Way.HAAR);
        assertThat(LoopTrial.plan(3, 5, 0, 0, 1))
                .extracting(Step::way)
                .containsOnly(Way.WORKER)
                .hasSize(6);
    }

    @Test
    void comparesEachSearchWithTheWorkersJustBefore() {
        List<Search> searches = List.of(
                new Search(Way.WORKER, 0, 9, 100),
                new Search(Way.YUNET, 0, 9, 180),
                new Search(Way.HAAR, 0, 3, 2_000),
                new Search(Way.WORKER, 1, 9, 1_000),
                new Search(Way.WORKER, 2, 9, 200),
                new Search(Way.YUNET, 2, 9, 420));

        assertThat(LoopTrial.ratio(searches, Way.YUNET)).isEqualTo(2);
        assertThat(LoopTrial.ratio(searches, Way.HAAR)).isEqualTo(20);
        assertThatThrownBy(() -> LoopTrial.ratio(searches.subList(3, 4), Way.HAAR))
                .isInstanceOf(StackException.class);
    }
}
