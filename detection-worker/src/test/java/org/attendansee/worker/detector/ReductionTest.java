package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReductionTest {

    private static final int WIDTH = 1001;
    private static final int HEIGHT = 701;

    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.5, 0.41, 1 / 3.0, 0.25, 0.13, 0.01})
    @SuppressWarnings("try") // The scope is there to be closed.
    void leadsBackToWhereEachPixelCameFrom(double scale) {
        try (PointerScope scope = new PointerScope()) {
            Reduction reduction = Reduction.of(columnNumbers(), scale);

            Mat copy = reduction.picture();
            assertThat(copy.cols()).isEqualTo(Reduction.reduced(WIDTH, scale));
            assertThat(copy.rows()).isEqualTo(Reduction.reduced(HEIGHT, scale));
            try (FloatIndexer values = copy.createIndexer()) {
                for (int column = 0; column < copy.cols(); column++) {
                    double centre = (column + 0.5) * reduction.horizontal() - 0.5;
                    assertThat((double) values.get(copy.rows() - 1, column)).isCloseTo(centre, within(0.6));
                }
            }
            assertThat(reduction.vertical() * copy.rows()).isBetween(HEIGHT - 1 / scale, (double) HEIGHT);
        }
    }

    @Test
    @SuppressWarnings("try") // The scope is there to be closed.
    void leavesTheOriginalAsItIs() {
        try (PointerScope scope = new PointerScope()) {
            Mat original = columnNumbers();

            assertThat(Reduction.of(original, 1).picture()).isSameAs(original);
        }
    }

    /** Each pixel has the number of its column. */
    private static Mat columnNumbers() {
        Mat picture = new Mat(HEIGHT, WIDTH, CV_32FC1);
        try (FloatIndexer values = picture.createIndexer()) {
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    values.put(row, column, column);
                }
            }
        }
        return picture;
    }
}
