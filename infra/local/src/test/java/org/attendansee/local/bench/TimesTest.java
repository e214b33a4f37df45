package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void takesPercentilesByNearestRank() {
        Times hundred = times(IntStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());

        assertThat(hundred.percentile(0.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.percentile(0.95)).isEqualTo(Duration.ofMillis(95));
        assertThat(hundred.max()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void neverTakesAPercentileForBetterThanItWas() {
        Times three = times(10, 20, 30);

        assertThat(three.percentile(0.5)).isEqualTo(Duration.ofMillis(20));
        assertThat(three.percentile(0.95)).isEqualTo(Duration.ofMillis(30));
        assertThat(times(7).percentile(0.01)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void needsATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Times(List.of()));
    }

    private static Times times(int... millis) {
        return new Times(Arrays.stream(millis).mapToObj(Duration::ofMillis).toList());
    }
}
