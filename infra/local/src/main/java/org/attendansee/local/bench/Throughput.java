package org.attendansee.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attendansee.local.stack.StackException;

/**
 * What workers get done while all of them are at work.
 *
 * @param photos that they finished meanwhile
 * @param time from when the last of them had begun well until the first of them had finished its last
 */
public record Throughput(int photos, Duration time) {

    /** A worker has finished a photograph. */
    public record Finish(String worker, Instant at) {}

    /**
     * Counts.
     *
     * @param finishes in any order
     * @param warmUp photographs of each worker that do not count, after which the clock starts
     * @throws StackException when a worker did not finish at least two more than that
     */
    public static Throughput of(Collection<Finish> finishes, int warmUp) {
        Instant begin = Instant.MIN;
        Instant end = Instant.MAX;
        for (var worker : finishes.stream()
                .collect(Collectors.groupingBy(
                        Finish::worker, TreeMap::new, Collectors.mapping(Finish::at, Collectors.toList())))
                .entrySet()) {
            List<Instant> times = worker.getValue().stream().sorted().toList();
            if (times.size() < warmUp + 2) {
                throw new StackException("Too few photographs: %s finished %d, of which the first %d do not count"
                        .formatted(worker.getKey(), times.size(), warmUp));
            }
            Instant first = times.get(Math.max(0, warmUp - 1));
            Instant last = times.get(times.size() - 1);
            begin = first.isAfter(begin) ? first : begin;
            end = last.isBefore(end) ? last : end;
        }
        Instant from = begin;
        Instant to = end;
        int photos = (int) finishes.stream()
                .filter(finish -> finish.at().isAfter(from) && !finish.at().isAfter(to))
                .count();
        if (photos < 1) {
            throw new StackException("Too few photographs: the workers were never all at work");
        }
        return new Throughput(photos, Duration.between(from, to));
    }

    /** Photographs a second. */
    public double rate() {
        return photos / (time.toNanos() / 1e9);
    }
}
