package org.attendansee.local.scaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Photographs wait in one queue, in the order of their arrival, for workers that take one each at a time. Workers who
 * have more to do than there are cores share these evenly. There is no randomness in it: whoever asks draws arrivals
 * and work.
 *
 * @param workers how many photographs are searched at a time, 1 or more
 * @param cores that all of them and what they need share, above 0
 * @param companions seconds of other processes (database, object store, Kafka, API) on the same cores for each second
 *     of a worker, 0 or more
 */
public record QueueSimulation(int workers, double cores, double companions) {

    public QueueSimulation {
        if (workers < 1 || !(cores > 0) || !(companions >= 0)) {
            throw new IllegalArgumentException("There is nobody to do the work: " + workers + ", " + cores);
        }
    }

    /**
     * A photograph.
     *
     * @param arrival in seconds
     * @param work in seconds of a core
     */
    public record Job(double arrival, double work) {}

    /**
     * What came of it.
     *
     * @param delays from arrival to end, in seconds, in the order of the ends
     * @param end of the last, in seconds
     * @param longestQueue how many waited at most, apart from those that were searched
     */
    public record Outcome(List<Double> delays, double end, int longestQueue) {

        public Outcome {
            delays = List.copyOf(delays);
        }

        /** The shortest delay within which that share of them lies (nearest rank), in seconds. */
        public double delay(double share) {
            int rank = (int) Math.ceil(share * delays.size());
            return delays.stream()
                    .sorted()
                    .skip(Math.max(0, rank - 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Outcome run(Collection<Job> jobs) {
        List<Job> arriving =
                jobs.stream().sorted(Comparator.comparingDouble(Job::arrival)).toList();
        return new Run(arriving).untilTheLast();
    }

    /** How fast each of so many goes on, compared to one that has a core for itself. */
    private double speed(int inHand) {
        return Math.min(1, cores / (inHand * (1 + companions)));
    }

    /**
     * All that are in hand go on alike, so one progress does for all: a photograph is done when that has grown by its
     * work.
     */
    private final class Run {

        private record InHand(Job job, double doneAt) {}

        private final Queue<Job> arriving;
        private final Queue<Job> waiting = new ArrayDeque<>();
        private final PriorityQueue<InHand> inHand = new PriorityQueue<>(Comparator.comparingDouble(InHand::doneAt));
        private final List<Double> delays = new ArrayList<>();
        private double now;
        private double progress;
        private int longestQueue;

        Run(List<Job> jobs) {
            arriving = new ArrayDeque<>(jobs);
        }

        Outcome untilTheLast() {
            while (!arriving.isEmpty() || !inHand.isEmpty()) {
                double nextArrival = arriving.isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : arriving.element().arrival();
                if (nextArrival <= nextEnd()) {
                    goOnUntil(nextArrival);
                    waiting.add(arriving.remove());
                } else {
                    goOnUntil(nextEnd());
                    delays.add(now - inHand.remove().job().arrival());
                }
                takeNext();
            }
            return new Outcome(delays, now, longestQueue);
        }

        private double nextEnd() {
            return inHand.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : now + Math.max(0, inHand.element().doneAt() - progress) / speed(inHand.size());
        }

        private void goOnUntil(double time) {
            if (!inHand.isEmpty()) {
                progress += (time - now) * speed(inHand.size());
            }
            now = time;
        }

        private void takeNext() {
            while (!waiting.isEmpty() && inHand.size() < workers) {
                Job job = waiting.remove();
                inHand.add(new InHand(job, progress + job.work()));
            }
            longestQueue = Math.max(longestQueue, waiting.size());
        }
    }
}
