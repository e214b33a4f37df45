package org.attendansee.api.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.attendansee.api.roster.ClassStatistics.ImagesByStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what hangs under a class in one statement that does not touch the face rows. */
@Component
class ClassStatisticsQuery {

    private final JdbcClient jdbc;

    ClassStatisticsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClassStatistics of(UUID classId) {
        return jdbc.sql("""
                        select count(*) filter (where status = 'UPLOADED')   as uploaded,
                               count(*) filter (where status = 'PROCESSING') as processing,
                               count(*) filter (where status = 'PROCESSED')  as processed,
                               count(*) filter (where status = 'FAILED')     as failed,
                               coalesce(sum(face_count), 0)                  as faces,
                               coalesce(sum(labelled_count), 0)              as labelled,
                               (select count(*) from students where class_id = :id) as students,
                               (select count(*) from sessions where class_id = :id) as sessions,
                               (select max(date) from sessions where class_id = :id) as last_session
                        from images where session_id in (select id from sessions where class_id = :id)""")
                .param("id", classId)
                .query(ClassStatisticsQuery::read)
                .single();
    }

    private static ClassStatistics read(ResultSet row, int rowNumber) throws SQLException {
        return new ClassStatistics(
                row.getLong("students"),
                row.getLong("sessions"),
                new ImagesByStatus(
                        row.getLong("uploaded"),
                        row.getLong("processing"),
                        row.getLong("processed"),
                        row.getLong("failed")),
                row.getLong("faces"),
                row.getLong("labelled"),
                row.getObject("last_session", LocalDate.class));
    }
}
