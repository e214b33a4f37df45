package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BoundingBoxTest {

    @Test
    void roundsEdgesToWholePixels() {
        assertThat(BoundingBox.inside(10.4, 20.6, 30.5, 40.4, 100, 100)).contains(new BoundingBox(10, 21, 21, 19));
    }

    @Test
    void keepsOnlyThePartInsideThePicture() {
        assertThat(BoundingBox.inside(-5, -7, 10, 10, 100, 50)).contains(new BoundingBox(0, 0, 10, 10));
        assertThat(BoundingBox.inside(90, 40, 120, 70, 100, 50)).contains(new BoundingBox(90, 40, 10, 10));
    }

    @Test
    void isEmptyWhenNothingIsInside() {
        assertThat(BoundingBox.inside(100, 0, 120, 20, 100, 50)).isEmpty();
        assertThat(BoundingBox.inside(-20, 0, 0.2, 20, 100, 50)).isEmpty();
        assertThat(BoundingBox.inside(10, 10, 10.2, 20, 100, 50)).isEmpty();
    }

    @Test
    void refusesWhatIsNoBoxInAPicture() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(-1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(0, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(0, 0, 1, -1));
    }

    @Test
    void growsToASquareWithAMarginOnEachSide() {
        BoundingBox box = new BoundingBox(100, 100, 60, 100);

        assertThat(box.withSquareMargin(0.2, 1000, 1000)).isEqualTo(new BoundingBox(60, 80, 140, 140));
    }

    @Test
    void growsNoFurtherThanThePicture() {
        BoundingBox box = new BoundingBox(0, 0, 60, 100);

        assertThat(box.withSquareMargin(0.2, 80, 110)).isEqualTo(new BoundingBox(0, 0, 80, 110));
    }
}
