package org.attendansee.api.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a session takes place. Without a start it begins with its date, without an end it ends with its date.
 *
 * @param date in the time zone of the lecture hall, as are the times
 */
record SessionTime(
        UUID id,
        LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        Instant createdAt) {

    /** How the session fits a moment; empty when it does not. */
    Optional<Fit> fit(Instant moment, ZoneId zone, SessionProperties grace) {
        Instant begin = (startTime == null
                        ? date.atStartOfDay(zone)
                        : date.atTime(startTime).atZone(zone))
                .toInstant();
        Instant end = (endTime == null
                        ? date.plusDays(1).atStartOfDay(zone)
                        : date.atTime(endTime).atZone(zone))
                .toInstant();
        if (!moment.isBefore(begin) && moment.isBefore(end)) {
            return Optional.of(new Fit(startTime == null ? Rank.DATE : Rank.RUNNING, begin, this));
        }
        Instant doorsOpen = startTime == null ? begin : begin.minus(grace.graceBefore());
        Instant doorsClose = endTime == null ? end : end.plus(grace.graceAfter());
        return moment.isBefore(doorsOpen) || !moment.isBefore(doorsClose)
                ? Optional.empty()
                : Optional.of(new Fit(startTime == null ? Rank.DATE : Rank.GRACE, begin, this));
    }

    /** From loosely to well. */
    private enum Rank {
        DATE,
        GRACE,
        RUNNING
    }

    /** A session that fits, and how well. */
    record Fit(Rank rank, Instant begin, SessionTime session) {

        static final Comparator<Fit> BEST_LAST = Comparator.comparing(Fit::rank)
                .thenComparing(Fit::begin)
                .thenComparing(fit -> fit.session().createdAt())
                .thenComparing(fit -> fit.session().id());
    }
}
