package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalePolicyTest {

    private final ScalePolicy policy = new ScalePolicy(11, 4_000_000);

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1080, 1920", "640, 480", "2000, 2000", "1, 1"})
    void leavesSmallPicturesAsTheyAre(int width, int height) {
        assertThat(policy.scaleFor(width, height)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, 0.5", "3024, 4032, 0.5", "4608, 3456, 0.5", "8000, 6000, 0.25"})
    void takesAnExactFractionWhereTheLimitIsNear(int width, int height, double scale) {
        assertThat(policy.scaleFor(width, height)).isEqualTo(scale);
    }

    @Test
    void usesTheWholeLimitWhereAnExactFractionWouldLoseSmallFaces() {
        assertThat(policy.scaleFor(3840, 2160)).isCloseTo(Math.sqrt(4e6 / (3840 * 2160)), within(1e-9));
    }

    @Test
    void bringsTheSmallestWantedFaceToWhatTheNetworkFinds() {
        assertThat(new ScalePolicy(22, 4_000_000).scaleFor(1920, 1080)).isEqualTo(0.5);
        assertThat(new ScalePolicy(16, 4_000_000).scaleFor(1920, 1080)).isEqualTo(11 / 16.0);
    }

    @Test
    void neverEnlargesForTinyFaces() {
        assertThat(new ScalePolicy(5, 4_000_000).scaleFor(320, 240)).isEqualTo(1);
    }

    @Test
    void searchesFarRowsAtNativeSizeUpToWhatThereIsMemoryFor() {
        DetectionPolicy farRows = new DetectionPolicy(44, 0.6, 200_000, true);

        assertThat(farRows.scalePolicy(16_000_000).scaleFor(4000, 3000)).isEqualTo(1);
        assertThat(farRows.scalePolicy(16_000_000).scaleFor(8000, 6000)).isEqualTo(0.5);
    }

    @Test
    void letsNoCameraAskForMoreThanThereIsMemoryFor() {
        DetectionPolicy greedy = new DetectionPolicy(8, 0.6, 100_000_000, false);

        assertThat(greedy.scalePolicy(4_000_000).scaleFor(4000, 3000)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 4", "4, 1000000", "1048576, 95", "100000, 1000", "10000, 10000", "3999, 3001", "7, 1"})
    void keepsTheNetworkInputBoundedWhateverTheShape(int width, int height) {
        double scale = policy.scaleFor(width, height);

        long padded = (long) YuNetFaceDetector.padded(Reduction.reduced(width, scale))
                * YuNetFaceDetector.padded(Reduction.reduced(height, scale));
        assertThat(padded).isLessThanOrEqualTo(policy.maxPaddedPixels());
        assertThat(scale).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
}
