package org.attendansee.api.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.attendance.EnrolledStudent.Ranks;
import org.attendansee.api.web.SearchWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is enrolled in a class. */
@Component
class ClassRoster {

    private final JdbcClient jdbc;

    ClassRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words those in whose name, student number or email address all occur are marked as wanted */
    List<EnrolledStudent> of(UUID classId, SearchWords words) {
        return jdbc.sql("""
                        select id, first_name, last_name, student_id,
                               dense_rank() over (order by first_name) as first_name_rank,
                               dense_rank() over (order by last_name)  as last_name_rank,
                               dense_rank() over (order by student_id) as student_id_rank,
                               coalesce((select bool_and(position(word in
                                             lower(concat_ws(E'\\n', first_name, last_name, student_id, email))) > 0)
                                         from unnest(cast(:words as text[])) as word), true) as wanted
                        from students where class_id = :class""")
                .param("class", classId)
                .param("words", words.words().toArray(String[]::new))
                .query(ClassRoster::read)
                .list();
    }

    private static EnrolledStudent read(ResultSet row, int number) throws SQLException {
        return new EnrolledStudent(
                row.getObject("id", UUID.class),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("student_id"),
                new Ranks(row.getInt("first_name_rank"), row.getInt("last_name_rank"), row.getInt("student_id_rank")),
                row.getBoolean("wanted"));
    }
}
