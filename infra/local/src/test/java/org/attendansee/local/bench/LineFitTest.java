package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineFitTest {

    @Test
    void goesThroughPointsOnALine() {
        LineFit line = LineFit.through(new double[] {0, 10, 30}, new double[] {5, 25, 65});

        assertThat(line.intercept()).isCloseTo(5, within(1e-9));
        assertThat(line.slope()).isCloseTo(2, within(1e-9));
    }

    @Test
    void comesClosestToPointsThatAreOnNone() {
        LineFit line = LineFit.through(new double[] {1, 2, 3, 4}, new double[] {6, 5, 7, 10});

        assertThat(line.intercept()).isCloseTo(3.5, within(1e-9));
        assertThat(line.slope()).isCloseTo(1.4, within(1e-9));
    }

    @Test
    void needsPointsThatDiffer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LineFit.through(new double[] {3, 3}, new double[] {1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> LineFit.through(new double[] {3, 4}, new double[] {1}));
    }
}
