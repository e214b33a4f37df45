package org.attendansee.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.attendansee.local.bench.Backlog.Effort;
import org.attendansee.local.bench.LoopTrial.Search;
import org.attendansee.local.bench.LoopTrial.Way;
import org.attendansee.local.bench.Throughput.Finish;
import org.attendansee.local.stack.StackException;

/**
 * A worker and the loops take turns of a few seconds, so that a machine that is faster now than a minute later is so
 * for both. Whoever waits stands still: the worker is stopped in the middle of what it does and goes on there.
 */
public final class Alternation {

    /** Photographs that a worker may have in hand when it goes on, in which the time of an earlier turn is. */
    private static final int IN_HAND = 4;

    private final Backlog backlog;

    /** @param backlog whose warm-up does not count here either */
    public Alternation(Backlog backlog) {
        this.backlog = backlog;
    }

    /**
     * A turn of each.
     *
     * @param worker what it finished, without what it had in hand when the turn began
     */
    public record Turn(List<Finish> worker, List<Search> loops) {

        public Turn {
            worker = List.copyOf(worker);
            loops = List.copyOf(loops);
        }

        /** Photographs a second. */
        public double workerRate() {
            Duration time = Duration.between(
                    worker.get(0).at(), worker.get(worker.size() - 1).at());
            return new Throughput(worker.size() - 1, time).rate();
        }

        /** Photographs a second. */
        public double bareRate() {
            return 1000 / LoopTrial.millis(loops, Way.WORKER);
        }
    }

    /**
     * All of it.
     *
     * @param effort of the worker and of all parts for each of its photographs, while it had its turns
     */
    public record Result(List<Turn> turns, Effort effort) {

        public Result {
            turns = List.copyOf(turns);
        }
    }

    /**
     * Measures.
     *
     * @param loops with as many searches to come
     * @param photos of the worker, and of the loops, in each turn
     */
    public Result run(LoopTrial.Turns loops, int turns, int photos) throws SQLException, InterruptedException {
        Collection<UUID> images = backlog.upload(backlog.warmUp() + turns * (photos + 2 * IN_HAND));
        Fleet fleet = backlog.fleet();
        fleet.start(1);
        try {
            backlog.awaitDone(images, backlog.warmUp());
            int before = backlog.done(images);
            Effort effort = backlog.effort();
            List<Interval> intervals = new ArrayList<>();
            List<List<Search>> searches = new ArrayList<>();
            for (int turn = 0; turn < turns; turn++) {
                Instant begin = Instant.now();
                backlog.awaitDone(images, backlog.done(images) + IN_HAND + photos);
                intervals.add(new Interval(begin, Instant.now()));
                fleet.freeze();
                try {
                    searches.add(loops.take(photos));
                } finally {
                    fleet.thaw();
                }
            }
            Effort each = backlog.effort().since(effort).dividedBy(backlog.done(images) - before);
            return new Result(turns(intervals, searches, backlog.finishes(images)), each);
        } finally {
            fleet.stop();
        }
    }

    private static List<Turn> turns(List<Interval> intervals, List<List<Search>> searches, List<Finish> finishes) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < intervals.size(); i++) {
            Interval interval = intervals.get(i);
            List<Finish> worker = finishes.stream()
                    .filter(finish -> interval.contains(finish.at()))
                    .skip(IN_HAND)
                    .toList();
            if (worker.size() < 2) {
                throw new StackException("The worker finished too little in its turn: more photographs are needed");
            }
            turns.add(new Turn(worker, searches.get(i)));
        }
        return turns;
    }

    private record Interval(Instant begin, Instant end) {

        boolean contains(Instant time) {
            return time.isAfter(begin) && !time.isAfter(end);
        }
    }
}
