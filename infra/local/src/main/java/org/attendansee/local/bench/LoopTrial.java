package org.attendansee.local.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.attendansee.local.stack.DetectorTrial;
import org.attendansee.local.stack.StackException;
import org.attendansee.local.stack.TrialProcess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches photographs on one thread, without Kafka, database and object store: the bare loop of the worker, and in
 * between, so that whatever else the machine does hits all alike, what somebody would write instead.
 *
 * @param photos to go round
 * @param models where the networks are; null for the worker's cache
 */
public record LoopTrial(
        DetectorTrial trial, List<Path> photos, @Nullable Path models) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_NETWORK = "cascade";

    /** A way to search, as the trial calls it. */
    public enum Way {
        WORKER,
        YUNET,
        HAAR;

        /** For people. */
        public String title() {
            return switch (this) {
                case WORKER -> "bare loop";
                case YUNET -> "FaceDetectorYN";
                case HAAR -> "Haar cascade";
            };
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One search.
     *
     * @param photo its place in the list of photographs
     * @param millis from the encoded photograph to the encoded crops
     */
    public record Search(Way way, int photo, int faces, double millis) {}

    /**
     * Goes round the photographs in the worker's way.
     *
     * @param searches that count
     * @param yunetEvery after so many of them, the same photograph is also searched by {@code FaceDetectorYN}; 0 for
     *     never
     * @param haarEvery the same for the Haar cascade
     * @param warmUp searches before them that do not count
     * @throws StackException when there is no network
     */
    public List<Search> run(int searches, int yunetEvery, int haarEvery, int warmUp) {
        try (Turns turns = turns(searches, yunetEvery, haarEvery, warmUp)) {
            return turns.take(searches);
        }
    }

    /** Does the same turn by turn, the warm-up before the first, and stands still in between. */
    public Turns turns(int searches, int yunetEvery, int haarEvery, int warmUp) {
        return new Turns(plan(photos.size(), searches, yunetEvery, haarEvery, warmUp));
    }

    /** A part of the searches at a time. */
    public final class Turns implements AutoCloseable {

        private final Deque<Step> steps;
        private final TrialProcess process;

        private Turns(List<Step> plan) {
            steps = new ArrayDeque<>(plan);
            process = trial.compare(
                    models == null
                            ? List.of()
                            : List.of("--attendansee.detector.models.folder=" + models.toAbsolutePath()));
        }

        /**
         * Goes on.
         *
         * @param searches in the worker's way; what is searched in between in other ways comes with them
         */
        public List<Search> take(int searches) {
            List<Search> found = new ArrayList<>();
            int taken = 0;
            while (!steps.isEmpty() && (taken < searches || steps.element().way != Way.WORKER)) {
                Step step = steps.remove();
                Search search = search(step);
                if (step.counts) {
                    taken += step.way == Way.WORKER ? 1 : 0;
                    found.add(search);
                }
            }
            return found;
        }

        private Search search(Step step) {
            String question = step.way.word() + "\t" + photos.get(step.photo).toAbsolutePath();
            Answer answer = JSON.readValue(process.ask(question), Answer.class);
            if (step.way == Way.WORKER && answer.detector.equals(NO_NETWORK)) {
                throw new StackException("The worker found no network, so it would be compared with itself: --models");
            }
            return new Search(step.way, step.photo, answer.faces, answer.millis);
        }

        @Override
        public void close() {
            process.close();
        }
    }

    static List<Step> plan(int photos, int searches, int yunetEvery, int haarEvery, int warmUp) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < warmUp; i++) {
            steps.add(new Step(Way.WORKER, i % photos, false));
        }
        if (yunetEvery > 0) {
            steps.add(new Step(Way.YUNET, 0, false));
        }
        if (haarEvery > 0) {
            steps.add(new Step(Way.HAAR, 0, false));
        }
        for (int i = 0; i < searches; i++) {
            int photo = (warmUp + i) % photos;
            steps.add(new Step(Way.WORKER, photo, true));
            if (yunetEvery > 0 && i % yunetEvery == 0) {
                steps.add(new Step(Way.YUNET, photo, true));
            }
            if (haarEvery > 0 && i % haarEvery == 0) {
                steps.add(new Step(Way.HAAR, photo, true));
            }
        }
        return steps;
    }

    /**
     * How much longer another way takes than the worker's, on the same photographs at the same time: each search is
     * compared with the worker's search of the photograph just before it.
     *
     * @param searches in their order
     * @throws StackException when nothing was searched in that way
     */
    public static double ratio(List<Search> searches, Way way) {
        double others = 0;
        double workers = 0;
        double worker = 0;
        for (Search search : searches) {
            if (search.way == Way.WORKER) {
                worker = search.millis;
            } else if (search.way == way) {
                others += search.millis;
                workers += worker;
            }
        }
        if (!(workers > 0)) {
            throw new StackException("Nothing was searched the way of " + way.word());
        }
        return others / workers;
    }

    /** Mean milliseconds of a way. */
    public static double millis(List<Search> searches, Way way) {
        return searches.stream()
                .filter(search -> search.way == way)
                .mapToDouble(Search::millis)
                .average()
                .orElseThrow();
    }

    /** Mean faces that a way found in a photograph. */
    public static double faces(List<Search> searches, Way way) {
        return searches.stream()
                .filter(search -> search.way == way)
                .mapToInt(Search::faces)
                .average()
                .orElseThrow();
    }

    /** @param counts whether it is one of those that are measured */
    record Step(Way way, int photo, boolean counts) {}

    private record Answer(String way, String file, String detector, int faces, double millis) {}
}
