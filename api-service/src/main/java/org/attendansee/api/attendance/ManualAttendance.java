package org.attendansee.api.attendance;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about who was there. A decision is said as a whole and the last one counts, so it needs no version
 * to be named. To decide what was decided already changes nothing, not even who decided it and when.
 */
@Service
public class ManualAttendance {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ManualAttendance(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Decides about students of the class of the session.
     *
     * @param field by which the client knows the students
     * @return about whom something else or nothing was decided before
     * @throws InvalidFieldException when one of them is of another class
     */
    @Transactional
    List<UUID> decide(
            UUID sessionId, Collection<UUID> studentIds, AttendanceStatus status, String note, UUID by, String field) {
        requireEnrolled(sessionId, studentIds, field);
        return decide("students.id = any(:students)", studentIds, sessionId, status, note, by);
    }

    /**
     * Decides about all students who have no face in the session, and about whom nobody decided.
     *
     * @return who they were
     */
    @Transactional
    List<UUID> decideAboutTheRest(UUID sessionId, AttendanceStatus status, String note, UUID by) {
        return decide("""
                not exists (select from manual_attendance as decided
                            where decided.session_id = sessions.id and decided.student_id = students.id)
                and not exists (select from images join face_crops on image_id = images.id
                                where images.session_id = sessions.id and face_crops.student_id = students.id)""", List.of(), sessionId, status, note, by);
    }

    /**
     * Takes decisions back, so that faces say again who was there.
     *
     * @return about whom there was one
     * @throws InvalidFieldException when a student is of another class
     */
    @Transactional
    List<UUID> takeBack(UUID sessionId, Collection<UUID> studentIds, String field) {
        requireEnrolled(sessionId, studentIds, field);
        return jdbc.sql("""
                        delete from manual_attendance where session_id = :session and student_id = any(:students)
                        returning student_id""")
                .param("session", sessionId)
                .param("students", studentIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Hands what was decided about one student on to another. Where both have a decision, the other's own stays. */
    @Transactional
    public void move(UUID fromStudentId, UUID toStudentId) {
        jdbc.sql("""
                        update manual_attendance as moved set student_id = :to where student_id = :from
                        and not exists (select from manual_attendance
                                        where session_id = moved.session_id and student_id = :to)""").param("from", fromStudentId).param("to", toStudentId).update();
    }

    private List<UUID> decide(
            String about, Collection<UUID> studentIds, UUID sessionId, AttendanceStatus status, String note, UUID by) {
        return jdbc.sql("""
                        insert into manual_attendance as known (session_id, student_id, status, note, decided_by, decided_at)
                        select sessions.id, students.id, :status, :note, :by, :at
                        from sessions join students on students.class_id = sessions.class_id
                        where sessions.id = :session and %s
                        order by students.id
                        on conflict (session_id, student_id) do update
                        set status = excluded.status, note = excluded.note, decided_by = excluded.decided_by,
                            decided_at = excluded.decided_at
                        where known.status <> excluded.status or known.note <> excluded.note
                        returning student_id""".formatted(about))
                .param("session", sessionId)
                .param("students", studentIds.toArray(UUID[]::new))
                .param("status", status.name())
                .param("note", note)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private void requireEnrolled(UUID sessionId, Collection<UUID> studentIds, String field) {
        List<UUID> strangers = jdbc.sql("""
                        select id from unnest(:students) as id where id not in (
                            select students.id from students join sessions on sessions.class_id = students.class_id
                            where sessions.id = :session)""")
                .param("session", sessionId)
                .param("students", studentIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (!strangers.isEmpty()) {
            throw new InvalidFieldException(
                    field,
                    Reason.of(
                                    "students-of-other-class",
                                    "must be students of the class of the session, unlike {student}")
                            .with("student", strangers.get(0)));
        }
    }
}
