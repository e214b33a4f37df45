package org.attendansee.api.attendance;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was in a session, in three statements however many students and faces there are. */
@Component
class SessionAttendanceQuery {

    private static final ListOrder<Row> ORDER = ListOrder.ofStudents(Row::student)
            .and("status", row -> row.attendance().status())
            .and("source", row -> row.attendance().source())
            .and("images", row -> row.attendance().images());

    private final JdbcClient jdbc;
    private final ClassRoster roster;

    SessionAttendanceQuery(JdbcClient jdbc, ClassRoster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    /**
     * @param words that must occur in the name, the student number or the email address
     * @param status which students are wanted; null for all
     */
    @Transactional(readOnly = true)
    SessionRoll of(UUID sessionId, SearchWords words, @Nullable AttendanceStatus status, Sort sort) {
        Header header = header(sessionId);
        Map<UUID, SessionMark> marks =
                marks(sessionId).stream().collect(toMap(SessionMark::studentId, Function.identity()));
        List<Row> all = roster.of(header.classId(), words).stream()
                .map(student -> new Row(
                        student,
                        StudentAttendance.of(
                                student,
                                marks.get(student.id()),
                                header.session().held())))
                .toList();
        Stream<Row> wanted = all.stream()
                .filter(row -> row.student().isWanted())
                .filter(row -> status == null || row.attendance().status() == status);
        return new SessionRoll(
                header.classId(),
                header.className(),
                header.session(),
                AttendanceCounts.of(all.stream().map(row -> row.attendance().status())),
                header.unknownFaces(),
                ORDER.sort(wanted, sort).stream().map(Row::attendance).toList());
    }

    private Header header(UUID sessionId) {
        return jdbc.sql("select " + AttendedSession.COLUMNS + """
                        , class_id, classes.name as class_name,
                        (select coalesce(sum(face_count - labelled_count), 0) from images
                         where session_id = sessions.id) as unknown_faces
                        from sessions join classes on classes.id = class_id where sessions.id = :id""")
                .param("id", sessionId)
                .query((row, number) -> new Header(
                        row.getObject("class_id", UUID.class),
                        row.getString("class_name"),
                        AttendedSession.read(row, number),
                        row.getLong("unknown_faces")))
                .optional()
                .orElseThrow(() -> new NotFoundException("session", sessionId));
    }

    /** Nobody has two faces in a photograph, so there are as many photographs as faces. */
    private List<SessionMark> marks(UUID sessionId) {
        return jdbc.sql("""
                        select student_id, coalesce(images, 0) as images, faces[1][1] as face_crop_id,
                               faces[1][2] as image_id, status, note, decided_by, username, decided_at
                        from (select student_id, count(*) as images,
                                     array_agg(array[face_crops.id, image_id]
                                               order by quality desc, detection_score desc, face_crops.id) as faces
                              from images join face_crops on image_id = images.id
                              where session_id = :id and student_id is not null group by student_id) as seen
                        full join (select student_id, status, note, decided_by, username, decided_at
                                   from manual_attendance left join users on users.id = decided_by
                                   where session_id = :id) as decisions using (student_id)""")
                .param("id", sessionId)
                .query(SessionAttendanceQuery::mark)
                .list();
    }

    private static SessionMark mark(ResultSet row, int number) throws SQLException {
        return new SessionMark(
                row.getObject("student_id", UUID.class),
                row.getInt("images"),
                row.getObject("face_crop_id", UUID.class),
                row.getObject("image_id", UUID.class),
                row.getString("status") == null ? null : decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                AttendanceStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getObject("decided_by", UUID.class),
                row.getString("username"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private record Header(UUID classId, String className, AttendedSession session, long unknownFaces) {}

    private record Row(EnrolledStudent student, StudentAttendance attendance) {}
}
