package org.attendansee.local.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityTest {

    /** One photograph each within a minute, and nothing else; 1 s of work, 10 accepted a second. */
    private static final Habits ONLY_THE_RUSH = new Habits(60, 1, 1_000_000, 1, 100, 10);

    private static final Costs COSTS = new Costs(1, 10, 1_000, 100, 1_000, 10, 50, 5);

    @Test
    void takesAsFewWorkersAsReachTheGoal() {
        // 1,200 s of work arrive within 60 s. Were 95 of 100 to be done at 60 + 20 s, 1,200 / 80 workers would nearly
        // do.
        Capacity capacity = new Capacity(1_200, ONLY_THE_RUSH, COSTS, 20);

        int workers = capacity.workers();

        assertThat(workers).isBetween(13, 16);
        assertThat(capacity.rush(workers).delay(0.95)).isLessThanOrEqualTo(20);
        assertThat(capacity.rush(workers - 1).delay(0.95)).isGreaterThan(20);
    }

    @Test
    void leavesRoomBetweenTheRushes() {
        Habits busy = new Habits(60, 60, 1, 1, 100, 10);

        assertThat(new Capacity(7, busy, COSTS, 1e6).workers()).isEqualTo(10);
    }

    @Test
    void addsUp() {
        Capacity capacity = new Capacity(1_200, ONLY_THE_RUSH, COSTS, 20);

        assertThat(capacity.rushRate()).isEqualTo(20);
        assertThat(capacity.apiInstances()).isEqualTo(3);
        assertThat(capacity.relays()).isEqualTo(1);
        assertThat(capacity.facesPerDay()).isEqualTo(12_000);
        assertThat(capacity.storeBytesPerYear()).isEqualTo(100 * (1_200 * 1_000 + 12_000 * 10));
        assertThat(capacity.databaseBytesPerYear()).isEqualTo(100 * (1_200 * 50 + 12_000 * 5));
        assertThat(capacity.objectsPerYear()).isEqualTo(240_000);
    }

    @Test
    void refusesAGoalThatNobodyReaches() {
        assertThatThrownBy(() -> new Capacity(1, ONLY_THE_RUSH, COSTS, 1)).isInstanceOf(StackException.class);
    }

    @Test
    void printsATableOfWhatWasMeasured() {
        StringWriter text = new StringWriter();

        new ScalingReport(List.of(10, 1_000), 60, null).print(new PrintWriter(text));

        assertThat(text.toString().lines().findFirst().orElseThrow()).matches("\\| cameras +\\| +10 \\| +1,000 \\|");
        assertThat(text.toString()).contains("| photographs per day").contains(" 72,000 |");
    }

    @Test
    void saysWhichCostIsMissing(@TempDir Path folder) throws Exception {
        Path costs = Files.writeString(folder.resolve("costs"), "search.seconds = fast\n");

        assertThatThrownBy(() -> Costs.read(costs))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("search.seconds");
    }
}
