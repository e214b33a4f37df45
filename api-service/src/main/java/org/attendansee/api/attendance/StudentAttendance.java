package org.attendansee.api.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a student was in a session, and how that is known.
 *
 * @param status absent as long as the session was not held and nobody decided
 * @param source absent with the status
 * @param images photographs of the session that have a face of the student, whatever a person decided
 * @param faceCropId the face that is the fittest for recognising the student; absent when there is none
 * @param imageId the photograph of that face; absent when there is none
 * @param decision absent when nobody decided
 */
record StudentAttendance(
        UUID studentId,
        String firstName,
        String lastName,
        String studentNumber,
        @Nullable AttendanceStatus status,
        @Nullable AttendanceSource source,
        int images,
        @Nullable UUID faceCropId,
        @Nullable UUID imageId,
        @Nullable Decision decision) {

    /** @param mark null when neither a face nor a person says anything about the student */
    static StudentAttendance of(EnrolledStudent student, @Nullable SessionMark mark, boolean held) {
        Decision decision = mark == null ? null : mark.decision();
        int images = mark == null ? 0 : mark.images();
        AttendanceStatus status = AttendanceStatus.of(decision == null ? null : decision.status(), images > 0, held);
        return new StudentAttendance(
                student.id(),
                student.firstName(),
                student.lastName(),
                student.studentNumber(),
                status,
                source(status, decision),
                images,
                mark == null ? null : mark.faceCropId(),
                mark == null ? null : mark.imageId(),
                decision);
    }

    private static @Nullable AttendanceSource source(@Nullable AttendanceStatus status, @Nullable Decision decision) {
        if (status == null) {
            return null;
        }
        return decision == null ? AttendanceSource.FACES : AttendanceSource.MANUAL;
    }
}
