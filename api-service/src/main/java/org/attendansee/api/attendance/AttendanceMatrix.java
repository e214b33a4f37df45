package org.attendansee.api.attendance;

import java.util.List;

/**
 * Who was in which session of a class.
 *
 * @param columns the sessions by date
 * @param rows those students who were asked for, in the order that was asked for
 */
record AttendanceMatrix(List<Column> columns, List<Row> rows) {

    /** @param counts of all students of the class, whoever is in the rows */
    record Column(AttendedSession session, AttendanceCounts counts) {}

    /** @param cells one for each session, in their order */
    record Row(EnrolledStudent student, List<AttendanceMark> cells, AttendanceCounts counts) {

        static Row of(EnrolledStudent student, List<AttendanceMark> cells) {
            return new Row(student, cells, AttendanceCounts.of(cells.stream().map(AttendanceMark::status)));
        }
    }
}
