package org.attendansee.api.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.FailureReason;

/** Counts what happened in each minute of the last hour. */
final class Throughput {

    static final int MINUTES = 60;

    private final Slot[] ring = new Slot[MINUTES];

    void count(ImageEvent event) {
        long minute = minute(event.time());
        int index = (int) Math.floorMod(minute, (long) MINUTES);
        Slot slot = ring[index];
        if (slot == null || slot.minute < minute) {
            slot = new Slot(minute);
            ring[index] = slot;
        }
        if (slot.minute == minute) {
            slot.count(event);
        }
    }

    /** The 60 minutes up to the one that {@code now} is in, the oldest first. */
    List<MinuteCounts> minutes(Instant now) {
        return LongStream.rangeClosed(minute(now) - MINUTES + 1, minute(now))
                .mapToObj(minute -> slot(minute).toCounts())
                .toList();
    }

    /** How many photographs failed in these minutes, for each reason that there was. */
    Map<FailureReason, Integer> failures(Instant now) {
        Map<FailureReason, Integer> failures = new EnumMap<>(FailureReason.class);
        for (long minute = minute(now) - MINUTES + 1; minute <= minute(now); minute++) {
            slot(minute).failures.forEach((reason, count) -> failures.merge(reason, count, Integer::sum));
        }
        return failures;
    }

    private Slot slot(long minute) {
        Slot slot = ring[(int) Math.floorMod(minute, (long) MINUTES)];
        return slot != null && slot.minute == minute ? slot : new Slot(minute);
    }

    private static long minute(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), 60L);
    }

    /**
     * One minute.
     *
     * @param from its beginning
     * @param accepted photographs that were queued for the first time, or once more by somebody's wish
     * @param processed photographs whose faces were found
     * @param failed photographs that were given up
     */
    record MinuteCounts(Instant from, int accepted, int processed, int failed) {}

    private static final class Slot {

        private final long minute;
        private final Map<FailureReason, Integer> failures = new EnumMap<>(FailureReason.class);
        private int accepted;
        private int processed;

        private Slot(long minute) {
            this.minute = minute;
        }

        private void count(ImageEvent event) {
            FailureReason reason = event.failureReason();
            if (reason != null) {
                failures.merge(reason, 1, Integer::sum);
            } else if (event.type().equals(FacesDetected.class.getSimpleName())) {
                processed++;
            } else if (event.attempt() != null && event.attempt() == 1) {
                accepted++;
            }
        }

        private MinuteCounts toCounts() {
            return new MinuteCounts(
                    Instant.EPOCH.plus(minute, ChronoUnit.MINUTES),
                    accepted,
                    processed,
                    failures.values().stream().mapToInt(Integer::intValue).sum());
        }
    }
}
