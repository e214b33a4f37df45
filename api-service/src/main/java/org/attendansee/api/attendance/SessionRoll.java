package org.attendansee.api.attendance;

import java.util.List;
import java.util.UUID;

/**
 * The attendance of one session.
 *
 * @param counts of all students of the class
 * @param unknownFaces in the photographs, that are nobody's yet
 * @param students those who were asked for, in the order that was asked for
 */
record SessionRoll(
        UUID classId,
        String className,
        AttendedSession session,
        AttendanceCounts counts,
        long unknownFaces,
        List<StudentAttendance> students) {}
