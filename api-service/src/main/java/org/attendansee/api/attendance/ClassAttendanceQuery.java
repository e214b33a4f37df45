package org.attendansee.api.attendance;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attendansee.api.attendance.AttendanceMatrix.Column;
import org.attendansee.api.attendance.AttendanceMatrix.Row;
import org.attendansee.api.web.Conditions;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.NotFoundException;
import org.attendansee.api.web.Reason;
import org.attendansee.api.web.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was in which session of a class, in three statements however many students, sessions and faces there are. After
 * faces were labelled, the first to ask has who was seen derived anew.
 */
@Component
class ClassAttendanceQuery {

    /** Five a week for four years. */
    static final int MOST_SESSIONS = 1_000;

    private static final String SEEN = "SEEN";

    private static final ListOrder<Row> ORDER = ListOrder.ofStudents(Row::student)
            .and("percentage", row -> row.counts().percentage());

    private final JdbcClient jdbc;
    private final ClassRoster roster;
    private final FaceAttendance faces;

    ClassAttendanceQuery(JdbcClient jdbc, ClassRoster roster, FaceAttendance faces) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.faces = faces;
    }

    /** @throws InvalidFieldException when the dates select more than {@value #MOST_SESSIONS} sessions */
    AttendanceMatrix of(UUID classId, ClassAttendanceFilter filter, Sort sort) {
        List<AttendedSession> sessions = sessions(classId, filter);
        List<UUID> changed = sessions.stream()
                .filter(AttendedSession::isChanged)
                .map(AttendedSession::id)
                .toList();
        if (!changed.isEmpty()) {
            faces.derive(changed);
        }
        Map<UUID, Marks> marks = marks(sessions);
        List<Row> all = roster.of(classId, SearchWords.of(filter.q())).stream()
                .map(student ->
                        Row.of(student, cells(sessions, marks.getOrDefault(student.id(), new Marks(sessions.size())))))
                .toList();
        Stream<Row> wanted = all.stream()
                .filter(row -> row.student().isWanted())
                .filter(row -> filter.lets(row.counts().percentage()));
        return new AttendanceMatrix(columns(sessions, all), ORDER.sort(wanted, sort));
    }

    /** What the class is called. */
    String nameOf(UUID classId) {
        return jdbc.sql("select name from classes where id = ?")
                .param(classId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("class", classId));
    }

    private List<AttendedSession> sessions(UUID classId, ClassAttendanceFilter filter) {
        Conditions wanted = new Conditions()
                .and("class_id = :class", "class", classId)
                .and("date >= :from", "from", filter.from())
                .and("date <= :to", "to", filter.to());
        List<AttendedSession> sessions = jdbc.sql("select " + AttendedSession.COLUMNS + " from sessions where "
                        + wanted.sql() + " order by date, start_time nulls first, name, id limit :limit")
                .params(wanted.values())
                .param("limit", MOST_SESSIONS + 1)
                .query(AttendedSession::read)
                .list();
        if (sessions.size() > MOST_SESSIONS) {
            throw new InvalidFieldException(
                    "from",
                    Reason.of("too-many-sessions", "must select at most {max} sessions, together with to")
                            .with("max", MOST_SESSIONS));
        }
        return sessions;
    }

    /** Of each student; those of whom nothing is known are missing. */
    private Map<UUID, Marks> marks(List<AttendedSession> sessions) {
        Map<UUID, Marks> marks = new HashMap<>();
        jdbc.sql("""
                        select number, 'SEEN' as says, students
                        from unnest(:sessions) with ordinality as listed (id, number)
                        join face_attendance on session_id = listed.id
                        union all
                        select number, status, string_agg(uuid_send(student_id), ''::bytea)
                        from unnest(:sessions) with ordinality as listed (id, number)
                        join manual_attendance on session_id = listed.id
                        group by number, status""")
                .param("sessions", sessions.stream().map(AttendedSession::id).toArray(UUID[]::new))
                .query(row -> {
                    int number = row.getInt("number") - 1;
                    String says = row.getString("says");
                    ByteBuffer students = ByteBuffer.wrap(row.getBytes("students"));
                    while (students.hasRemaining()) {
                        marks.computeIfAbsent(
                                        new UUID(students.getLong(), students.getLong()),
                                        id -> new Marks(sessions.size()))
                                .add(number, says);
                    }
                });
        return marks;
    }

    private static List<AttendanceMark> cells(List<AttendedSession> sessions, Marks marks) {
        return IntStream.range(0, sessions.size())
                .mapToObj(number -> marks.at(number, sessions.get(number).held()))
                .toList();
    }

    private static List<Column> columns(List<AttendedSession> sessions, List<Row> rows) {
        return IntStream.range(0, sessions.size())
                .mapToObj(number -> new Column(
                        sessions.get(number),
                        AttendanceCounts.of(
                                rows.stream().map(row -> row.cells().get(number).status()))))
                .toList();
    }

    /** What is said about a student, by the number of the session from 0 on. */
    private static final class Marks {

        private final boolean[] seen;
        private final @Nullable AttendanceStatus[] decided;

        Marks(int sessions) {
            seen = new boolean[sessions];
            decided = new AttendanceStatus[sessions];
        }

        void add(int number, String says) {
            if (says.equals(SEEN)) {
                seen[number] = true;
            } else {
                decided[number] = AttendanceStatus.valueOf(says);
            }
        }

        AttendanceMark at(int number, boolean held) {
            AttendanceStatus decision = decided[number];
            return new AttendanceMark(AttendanceStatus.of(decision, seen[number], held), decision != null);
        }
    }
}
