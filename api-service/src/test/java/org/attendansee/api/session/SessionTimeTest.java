package org.attendansee.api.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.session.SessionTime.Fit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final LocalDate DATE = LocalDate.of(2026, 10, 25);

    private final SessionProperties grace = new SessionProperties(Duration.ofMinutes(10), Duration.ofMinutes(20));

    @Test
    void lastsFromItsStartToItsEndWithGrace() {
        SessionTime session = session("09:00", "10:00");

        assertThat(fits(session, "2026-10-25T08:49:59")).isFalse();
        assertThat(fits(session, "2026-10-25T08:50")).isTrue();
        assertThat(fits(session, "2026-10-25T10:19:59")).isTrue();
        assertThat(fits(session, "2026-10-25T10:20")).isFalse();
    }

    @Test
    void lastsToTheEndOfTheDateWithoutAnEnd() {
        SessionTime session = session("09:00", null);

        assertThat(fits(session, "2026-10-25T08:50")).isTrue();
        assertThat(fits(session, "2026-10-25T23:59:59")).isTrue();
        assertThat(fits(session, "2026-10-26T00:00")).isFalse();
    }

    @Test
    void lastsFromTheBeginningOfTheDateWithoutAStart() {
        SessionTime session = session(null, "10:00");

        assertThat(fits(session, "2026-10-24T23:59:59")).isFalse();
        assertThat(fits(session, "2026-10-25T00:00")).isTrue();
        assertThat(fits(session, "2026-10-25T10:19:59")).isTrue();
        assertThat(fits(session, "2026-10-25T10:20")).isFalse();
    }

    @Test
    void reachesOverMidnightWithItsGrace() {
        assertThat(fits(session("00:05", "01:00"), "2026-10-24T23:55")).isTrue();
        assertThat(fits(session("22:00", "23:50"), "2026-10-26T00:09")).isTrue();
    }

    @Test
    void lastsTheWholeDateAlsoWhenItHas25Hours() {
        SessionTime session = session(null, null);
        Instant midnight = Instant.parse("2026-10-24T22:00:00Z");

        assertThat(session.fit(midnight, ZONE, grace)).isPresent();
        assertThat(session.fit(midnight.plus(Duration.ofHours(25)).minusNanos(1), ZONE, grace))
                .isPresent();
        assertThat(session.fit(midnight.plus(Duration.ofHours(25)), ZONE, grace))
                .isEmpty();
    }

    @Test
    void fitsBestWhenItRunsThenWhenItIsNearThenByDate() {
        SessionTime date = session(null, null);
        SessionTime near = session("10:05", "11:00");
        SessionTime runs = session("09:00", "10:02");
        SessionTime runsSinceShort = session("09:30", null);

        assertThat(best("2026-10-25T10:00", date, near)).isEqualTo(near);
        assertThat(best("2026-10-25T10:00", date, near, runs)).isEqualTo(runs);
        assertThat(best("2026-10-25T10:00", runsSinceShort, date, near, runs)).isEqualTo(runsSinceShort);
    }

    private SessionTime best(String moment, SessionTime... sessions) {
        return Stream.of(sessions)
                .flatMap(session -> session.fit(instant(moment), ZONE, grace).stream())
                .max(Fit.BEST_LAST)
                .orElseThrow()
                .session();
    }

    private boolean fits(SessionTime session, String moment) {
        return session.fit(instant(moment), ZONE, grace).isPresent();
    }

    private static Instant instant(String moment) {
        return LocalDateTime.parse(moment).atZone(ZONE).toInstant();
    }

    private static SessionTime session(@Nullable String start, @Nullable String end) {
        return new SessionTime(UUID.randomUUID(), DATE, time(start), time(end), Instant.EPOCH);
    }

    private static @Nullable LocalTime time(@Nullable String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
