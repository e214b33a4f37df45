package org.attendansee.api.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session whose attendance is looked at.
 *
 * @param held whether it was photographed or somebody was declared present or absent: {@link AttendanceStatus#of}
 * @param isChanged whether faces were labelled since {@link FaceAttendance} was derived
 */
record AttendedSession(
        UUID id,
        String name,
        LocalDate date,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        boolean held,
        boolean isChanged) {

    /** Columns from {@code sessions} that {@link #read} needs. */
    static final String COLUMNS = """
            sessions.id, sessions.name, date, start_time, end_time,
            exists (select from images where session_id = sessions.id)
                or exists (select from manual_attendance
                           where session_id = sessions.id and status <> 'EXCUSED') as held,
            exists (select from face_attendance_changes where session_id = sessions.id) as changed""";

    static AttendedSession read(ResultSet row, int number) throws SQLException {
        return new AttendedSession(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("date", LocalDate.class),
                row.getObject("start_time", LocalTime.class),
                row.getObject("end_time", LocalTime.class),
                row.getBoolean("held"),
                row.getBoolean("changed"));
    }
}
