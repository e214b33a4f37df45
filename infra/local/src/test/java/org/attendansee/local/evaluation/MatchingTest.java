package org.attendansee.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attendansee.local.lecturehall.FaceBox;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final TrueFace FACE = new TrueFace(100, 100, 40, 40);
    private static final TrueFace NOSE = new TrueFace(50, 50, 0, 0);

    @Test
    void takesABoxForRightThatCoversHalfOfBoth() {
        assertThat(figures(List.of(FACE), found(100, 100, 40, 40, 0.9))).isEqualTo(new Figures(1, 0, 0));
        assertThat(figures(List.of(FACE), found(100, 113, 40, 40, 0.9))).isEqualTo(new Figures(1, 0, 0));
        assertThat(figures(List.of(FACE), found(100, 114, 40, 40, 0.9))).isEqualTo(new Figures(0, 1, 1));
    }

    @Test
    void takesABoxForRightWhoseCentreIsNearTheNose() {
        assertThat(figures(List.of(NOSE), found(34, 34, 40, 40, 0.9))).isEqualTo(new Figures(1, 0, 0));
        assertThat(figures(List.of(NOSE), found(54, 30, 40, 40, 0.9))).isEqualTo(new Figures(0, 1, 1));
    }

    @Test
    void countsAFaceThatIsFoundTwiceOnceAndTheLessCertainAsWrong() {
        FoundFace certain = found(102, 102, 40, 40, 0.9);
        FoundFace uncertain = found(100, 100, 40, 40, 0.7);

        Matching matching = Matching.of(List.of(FACE), List.of(), List.of(uncertain, certain));

        assertThat(matching.hits()).containsExactly(new Matching.Hit(FACE, certain));
        assertThat(matching.wrong()).containsExactly(uncertain);
    }

    @Test
    void countsWhatIsToBeIgnoredNeitherWay() {
        Matching matching = Matching.of(List.of(), List.of(FACE), List.of(found(100, 100, 40, 40, 0.9)));

        assertThat(Figures.of(matching)).isEqualTo(Figures.NOTHING);
        assertThat(matching.ignored()).hasSize(1);
    }

    @Test
    void averagesThePrecisionOverTheRecall() {
        TrueFace second = new TrueFace(300, 100, 40, 40);
        FoundFace best = found(100, 100, 40, 40, 0.9);
        FoundFace wrong = found(500, 500, 40, 40, 0.8);
        FoundFace last = found(300, 100, 40, 40, 0.7);
        List<TrueFace> truth = List.of(FACE, second, new TrueFace(0, 0, 9, 9), new TrueFace(0, 50, 9, 9));

        double precision = Figures.averagePrecision(List.of(Matching.of(truth, List.of(), List.of(last, wrong, best))));

        assertThat(precision).as("half of the recall at 1, a quarter at 2/3").isEqualTo((1 + 2 / 3.0) / 4);
    }

    @Test
    void sortsFacesBySize() {
        Matching matching = Matching.of(
                List.of(FACE, new TrueFace(0, 0, 10, 12), NOSE), List.of(), List.of(found(100, 100, 38, 40, 0.9)));

        assertThat(SizeBand.ALL.stream().map(band -> band.figures(List.of(matching))))
                .containsExactly(
                        Figures.NOTHING,
                        Figures.NOTHING,
                        new Figures(0, 1, 0),
                        Figures.NOTHING,
                        Figures.NOTHING,
                        new Figures(1, 0, 0),
                        Figures.NOTHING,
                        Figures.NOTHING,
                        Figures.NOTHING);
    }

    private static Figures figures(List<TrueFace> truth, FoundFace... found) {
        return Figures.of(Matching.of(truth, List.of(), List.of(found)));
    }

    private static FoundFace found(int x, int y, int width, int height, double confidence) {
        return new FoundFace(new FaceBox(x, y, width, height), confidence);
    }
}
