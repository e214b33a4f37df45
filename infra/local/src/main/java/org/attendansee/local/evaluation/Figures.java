package org.attendansee.local.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How right a detector was, over any number of photographs. */
public record Figures(int found, int missed, int wrong) {

    public static final Figures NOTHING = new Figures(0, 0, 0);

    public static Figures of(Matching matching) {
        return new Figures(
                matching.hits().size(),
                matching.missed().size(),
                matching.wrong().size());
    }

    public static Figures of(Collection<Matching> matchings) {
        return matchings.stream().map(Figures::of).reduce(NOTHING, Figures::plus);
    }

    public Figures plus(Figures other) {
        return new Figures(found + other.found, missed + other.missed, wrong + other.wrong);
    }

    /** How many of the true faces were found, 0..1; not a number without any. */
    public double recall() {
        return (double) found / (found + missed);
    }

    /** How much of what was found is right, 0..1; not a number when nothing was found. */
    public double precision() {
        return (double) found / (found + wrong);
    }

    /**
     * The area under the curve of precision over recall as the threshold falls, where the precision at a recall is the
     * best that any higher recall has (all points, as in PASCAL VOC since 2010).
     *
     * @param candidates what a detector thought of at a threshold near 0
     * @return 0..1; not a number without true faces
     */
    static double averagePrecision(Collection<Matching> candidates) {
        record Step(double confidence, boolean right) {}
        List<Step> steps = new ArrayList<>();
        int faces = 0;
        for (Matching matching : candidates) {
            faces += matching.hits().size() + matching.missed().size();
            matching.hits().forEach(hit -> steps.add(new Step(hit.found().confidence(), true)));
            matching.wrong().forEach(face -> steps.add(new Step(face.confidence(), false)));
        }
        steps.sort(Comparator.comparingDouble(Step::confidence).reversed());
        double[] precisions = new double[steps.size()];
        int hits = 0;
        for (int i = 0; i < steps.size(); i++) {
            hits += steps.get(i).right() ? 1 : 0;
            precisions[i] = hits / (i + 1.0);
        }
        double best = 0;
        double area = 0;
        for (int i = steps.size() - 1; i >= 0; i--) {
            best = Math.max(best, precisions[i]);
            area += steps.get(i).right() ? best : 0;
        }
        return area / faces;
    }
}
