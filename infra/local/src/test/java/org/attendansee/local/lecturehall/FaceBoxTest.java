package org.attendansee.local.lecturehall;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceBoxTest {

    @ParameterizedTest
    @CsvSource({"-1, 0, 1, 1", "0, -1, 1, 1", "0, 0, 0, 1", "0, 0, 1, 0"})
    void refusesBoxesThatNoPictureHas(int x, int y, int width, int height) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FaceBox(x, y, width, height));
    }
}
