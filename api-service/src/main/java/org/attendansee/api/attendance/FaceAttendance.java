package org.attendansee.api.attendance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the table {@code face_attendance}, which says who was seen in which session, so that a matrix need not read
 * every face of a class. Triggers note the sessions whose labels change, without waiting for one another; whoever wants
 * to know derives those anew first.
 */
@Component
class FaceAttendance {

    private final JdbcClient jdbc;

    FaceAttendance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Derives anew who was seen in sessions. The notes are taken away before the faces are read: a label that is
     * committed in between leaves a note that stays, so none is ever missed.
     */
    @Transactional
    void derive(Collection<UUID> sessionIds) {
        List<UUID> held = hold(sessionIds);
        run("delete from face_attendance_changes where session_id = any(:sessions)", held);
        run("""
                insert into face_attendance (session_id, students)
                select listed.id, coalesce(string_agg(uuid_send(student_id), ''::bytea), ''::bytea)
                from unnest(:sessions) as listed (id)
                left join (select distinct session_id, student_id from images join face_crops on image_id = images.id
                           where session_id = any(:sessions) and student_id is not null) as seen
                    on seen.session_id = listed.id
                group by listed.id
                on conflict (session_id) do update set students = excluded.students""", held);
    }

    /** One at a time; those that are deleted meanwhile are left out. */
    private List<UUID> hold(Collection<UUID> sessionIds) {
        return jdbc.sql("select id from sessions where id = any(:sessions) order by id for no key update")
                .param("sessions", sessionIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private void run(String sql, List<UUID> sessionIds) {
        jdbc.sql(sql).param("sessions", sessionIds.toArray(UUID[]::new)).update();
    }
}
