package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NonMaximumSuppressionTest {

    private final NonMaximumSuppression suppression = new NonMaximumSuppression(0.3);

    @Test
    void keepsTheMostConfidentOfOverlappingCandidates() {
        Candidate weak = new Candidate(0, 0, 10, 10, 0.7f);
        Candidate strong = new Candidate(2, 0, 12, 10, 0.9f);

        assertThat(suppression.keepBest(List.of(weak, strong))).containsExactly(strong);
    }

    @Test
    void keepsCandidatesThatOverlapLittle() {
        Candidate left = new Candidate(0, 0, 10, 10, 0.7f);
        Candidate right = new Candidate(6, 0, 16, 10, 0.9f);

        assertThat(suppression.keepBest(List.of(left, right))).containsExactly(right, left);
    }

    @Test
    void dropsPartsOfAMoreConfidentFace() {
        Candidate face = new Candidate(0, 0, 100, 100, 0.9f);
        Candidate eye = new Candidate(20, 20, 40, 40, 0.8f);
        Candidate neighbour = new Candidate(90, 90, 120, 120, 0.7f);

        assertThat(suppression.keepBest(List.of(eye, face, neighbour))).containsExactly(face, neighbour);
    }

    @Test
    void keepsAFaceInFrontOfALargerOneThatIsLessCertain() {
        Candidate behind = new Candidate(0, 0, 100, 100, 0.7f);
        Candidate inFront = new Candidate(60, 60, 95, 95, 0.9f);

        assertThat(suppression.keepBest(List.of(behind, inFront))).containsExactly(inFront, behind);
    }

    @Test
    void aSuppressedCandidateSuppressesNobody() {
        Candidate best = new Candidate(0, 0, 10, 10, 0.9f);
        Candidate between = new Candidate(5, 0, 15, 10, 0.8f);
        Candidate last = new Candidate(10, 0, 20, 10, 0.7f);

        assertThat(suppression.keepBest(List.of(last, between, best))).containsExactly(best, last);
    }

    @Test
    void ordersEqualConfidencesByPositionSoThatTheNumbersOfFacesAreStable() {
        Candidate bottom = new Candidate(0, 50, 10, 60, 0.8f);
        Candidate right = new Candidate(50, 0, 60, 10, 0.8f);
        Candidate left = new Candidate(0, 0, 10, 10, 0.8f);

        assertThat(suppression.keepBest(List.of(bottom, right, left))).containsExactly(left, right, bottom);
        assertThat(suppression.keepBest(List.of(left, bottom, right))).containsExactly(left, right, bottom);
    }

    @Test
    void overlapIsIntersectionOverUnion() {
        Candidate one = new Candidate(0, 0, 10, 10, 1);

        assertThat(one.overlap(one)).isEqualTo(1);
        assertThat(one.overlap(new Candidate(5, 0, 15, 10, 1))).isCloseTo(1 / 3f, within(1e-6f));
        assertThat(one.overlap(new Candidate(10, 0, 20, 10, 1))).isZero();
    }
}
