package org.attendansee.api.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Attendance as people keep and print it.
 *
 * @param heading what it is about, line by line
 * @param rows a cell for each column
 */
record AttendanceTable(List<String> heading, List<Column> columns, List<List<String>> rows) {

    /** The names that the import of a roster knows, so that a list can be imported again. */
    private static final List<Column> STUDENT =
            List.of(Column.of("last name", 40), Column.of("first name", 40), Column.of("student id", 24));

    private static final String LEGEND =
            "P present, A absent, E excused, small when a person decided so; - where there is nothing to say";

    /**
     * @param millimetres its width on paper
     * @param isSession whether it is one of many narrow ones, which go on on further pages
     */
    record Column(String name, int millimetres, boolean isSession) {

        static Column of(String name, int millimetres) {
            return new Column(name, millimetres, false);
        }
    }

    static AttendanceTable of(SessionRoll roll) {
        AttendedSession session = roll.session();
        return new AttendanceTable(
                List.of(
                        roll.className(),
                        session.date() + " " + session.name(),
                        "%d present, %d absent, %d excused"
                                .formatted(
                                        roll.counts().present(),
                                        roll.counts().absent(),
                                        roll.counts().excused())),
                Stream.concat(
                                STUDENT.stream(),
                                Stream.of(
                                        Column.of("status", 18),
                                        Column.of("source", 16),
                                        Column.of("images", 12),
                                        Column.of("note", 40)))
                        .toList(),
                roll.students().stream().map(AttendanceTable::row).toList());
    }

    static AttendanceTable of(String className, AttendanceMatrix matrix) {
        return new AttendanceTable(
                List.of(className, dates(matrix.columns()), LEGEND),
                Stream.concat(
                                Stream.concat(STUDENT.stream(), Stream.of(Column.of("percentage", 18))),
                                matrix.columns().stream().map(AttendanceTable::column))
                        .toList(),
                matrix.rows().stream().map(AttendanceTable::row).toList());
    }

    private static Column column(AttendanceMatrix.Column column) {
        return new Column(column.session().date() + " " + column.session().name(), 5, true);
    }

    private static String dates(List<AttendanceMatrix.Column> columns) {
        return columns.isEmpty()
                ? "no sessions"
                : "%s to %s"
                        .formatted(
                                columns.get(0).session().date(),
                                columns.get(columns.size() - 1).session().date());
    }

    private static List<String> row(StudentAttendance student) {
        return List.of(
                student.lastName(),
                student.firstName(),
                student.studentNumber(),
                word(student.status()),
                word(student.source()),
                Integer.toString(student.images()),
                student.decision() == null ? "" : student.decision().note());
    }

    private static List<String> row(AttendanceMatrix.Row row) {
        EnrolledStudent student = row.student();
        return Stream.concat(
                        Stream.of(
                                student.lastName(),
                                student.firstName(),
                                student.studentNumber(),
                                Objects.toString(row.counts().percentage(), "")),
                        row.cells().stream().map(mark -> String.valueOf(mark.letter())))
                .toList();
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }
}
