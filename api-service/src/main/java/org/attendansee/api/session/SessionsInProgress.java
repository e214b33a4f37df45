package org.attendansee.api.session;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.api.session.SessionTime.Fit;
import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the session that a class is in, by date and time. */
@Component
public class SessionsInProgress {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final SessionProperties properties;
    private final ZoneId zone;
    private final InstantSource clock;

    SessionsInProgress(
            JdbcClient jdbc, SessionProperties properties, TimeZoneProperties timeZone, InstantSource clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.zone = timeZone.timeZone();
        this.clock = clock;
    }

    /**
     * The session that a photograph taken now belongs to. Sessions that run come before those that begin soon or have
     * just ended, and sessions without times after both; of several, the one that starts last, then the newest.
     *
     * @throws DomainException when there is none, or the class is archived
     */
    public UUID require(UUID classId) {
        Instant now = clock.instant();
        return find(classId, now)
                .orElseThrow(() -> isArchived(classId)
                        ? new ClassArchivedException()
                        : new NoSessionInProgressException(LocalDateTime.ofInstant(now, zone), zone));
    }

    private Optional<UUID> find(UUID classId, Instant now) {
        return jdbc
                .sql("""
                        select sessions.id, date, start_time, end_time, sessions.created_at
                        from sessions join classes on classes.id = class_id and classes.active
                        where class_id = :classId and date between :earliest and :latest""")
                .param("classId", classId)
                .param("earliest", dateAt(now.minus(properties.graceAfter())))
                .param("latest", dateAt(now.plus(properties.graceBefore())))
                .query((row, rowNumber) -> new SessionTime(
                        row.getObject("id", UUID.class),
                        row.getObject("date", LocalDate.class),
                        row.getObject("start_time", LocalTime.class),
                        row.getObject("end_time", LocalTime.class),
                        row.getTimestamp("created_at").toInstant()))
                .list()
                .stream()
                .flatMap(session -> session.fit(now, zone, properties).stream())
                .max(Fit.BEST_LAST)
                .map(fit -> fit.session().id());
    }

    private LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private boolean isArchived(UUID classId) {
        return jdbc.sql("select exists (select from classes where id = ? and not active)")
                .param(classId)
                .query(Boolean.class)
                .single();
    }

    private static final class NoSessionInProgressException extends DomainException {

        NoSessionInProgressException(LocalDateTime now, ZoneId zone) {
            super(
                    ProblemType.NO_SESSION_IN_PROGRESS,
                    "No session of the class is in progress at %s (%s). Create one whose date and times fit, or name one: POST /api/sessions/{sessionId}/images."
                            .formatted(MINUTES.format(now), zone));
        }
    }

    private static final class ClassArchivedException extends DomainException {

        ClassArchivedException() {
            super(
                    ProblemType.CLASS_ARCHIVED,
                    "The class is archived, so no session of it is in progress. Make it active again, or switch the camera off.");
        }
    }
}
