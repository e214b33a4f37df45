package org.attendansee.api.attendance;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.data.web.PagedModel.PageMetadata;

/**
 * Who was in which session of a class.
 *
 * @param sessions by date, all that were selected
 * @param content the students of the page
 */
record ClassAttendance(List<AttendedBy> sessions, List<Attending> content, PageMetadata page) {

    static ClassAttendance from(AttendanceMatrix matrix, Pageable pageable) {
        Page<Attending> page = ListOrder.page(matrix.rows(), pageable).map(Attending::from);
        return new ClassAttendance(
                matrix.columns().stream().map(AttendedBy::from).toList(),
                page.getContent(),
                new PagedModel<>(page).getMetadata());
    }

    /**
     * A session, and how many were there.
     *
     * @param held whether it was photographed or somebody was declared present or absent; before, it counts for nobody
     * @param counts of all students of the class
     */
    record AttendedBy(
            UUID sessionId,
            String name,
            LocalDate date,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            boolean held,
            AttendanceCounts counts) {

        static AttendedBy from(AttendanceMatrix.Column column) {
            AttendedSession session = column.session();
            return new AttendedBy(
                    session.id(),
                    session.name(),
                    session.date(),
                    session.startTime(),
                    session.endTime(),
                    session.held(),
                    column.counts());
        }
    }

    /**
     * A student, and when they were there.
     *
     * @param statuses a letter for each session, in their order: P present, A absent, E excused, small when a person
     *     decided so; a hyphen where the session was not held and nobody decided
     * @param counts of the sessions that were selected
     */
    record Attending(
            UUID studentId,
            String firstName,
            String lastName,
            String studentNumber,
            String statuses,
            AttendanceCounts counts) {

        static Attending from(AttendanceMatrix.Row row) {
            EnrolledStudent student = row.student();
            return new Attending(
                    student.id(),
                    student.firstName(),
                    student.lastName(),
                    student.studentNumber(),
                    row.cells().stream()
                            .map(mark -> String.valueOf(mark.letter()))
                            .collect(joining()),
                    row.counts());
        }
    }
}
