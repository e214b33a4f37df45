package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void takesPercentilesByNearestRank() {
        Measurement hundred =
                measurement(IntStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());

        assertThat(hundred.percentile(0.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.percentile(0.95)).isEqualTo(Duration.ofMillis(95));
        assertThat(hundred.max()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void neverTakesAPercentileForBetterThanItWas() {
        Measurement three = measurement(10, 20, 30);

        assertThat(three.percentile(0.5)).isEqualTo(Duration.ofMillis(20));
        assertThat(three.percentile(0.95)).isEqualTo(Duration.ofMillis(30));
        assertThat(measurement(7).percentile(0.01)).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void needsATime() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measurement("classes", List.of(), 0));
    }

    static Measurement measurement(int... millis) {
        return new Measurement(
                "classes", Arrays.stream(millis).mapToObj(Duration::ofMillis).toList(), 2048);
    }
}
