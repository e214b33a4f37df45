package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.attendansee.local.bench.MemorySamples.Sample;
import org.junit.jupiter.api.Test;

class MemorySamplesTest {

    private final MemorySamples samples = new MemorySamples(List.of(
            new Sample(0, 200, 0),
            new Sample(1, 390, 10),
            new Sample(2, 400, 20),
            new Sample(3, 430, 20),
            new Sample(4, 380, 30),
            new Sample(5, 400, 40)));

    @Test
    void isJudgedAfterTheWarmUp() {
        MemorySamples warm = samples.after(10);

        assertThat(warm.all()).hasSize(5);
        assertThat(warm.min()).isEqualTo(380);
        assertThat(warm.median()).isEqualTo(400);
        assertThat(warm.max()).isEqualTo(430);
    }

    @Test
    void spreadsAsFarAsTheFarthest() {
        assertThat(samples.after(10).spread()).isCloseTo(0.075, within(1e-9));
        assertThat(samples.spread()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void needsALookAfterTheWarmUp() {
        assertThatIllegalArgumentException().isThrownBy(() -> samples.after(41));
    }

    @Test
    void seesTheMemoryOfThisProcess() {
        long heap = Runtime.getRuntime().totalMemory() / 1024 / 1024;

        assertThat(MemoryWatch.residentMegabytes(ProcessHandle.current().pid())).isBetween(20.0, heap + 4_000.0);
    }
}
