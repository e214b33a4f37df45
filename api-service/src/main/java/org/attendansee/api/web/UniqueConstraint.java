package org.attendansee.api.web;

import java.util.Arrays;
import java.util.Optional;

/** The unique constraints of the schema that a request can run into, and the fields by which clients know them. */
enum UniqueConstraint {
    STUDENT_NAME(
            "unique_student_per_class",
            Reason.of("student-exists", "The class already has a student with this name"),
            "firstName",
            "lastName"),
    CAMERA_NAME(
            "unique_camera_per_class",
            Reason.of("camera-exists", "The class already has a camera with this name"),
            "name"),
    PHOTO("unique_photo_per_session", Reason.of("photo-exists", "The session already has this photo"), "file"),
    STUDENT_IN_PHOTO(
            "unique_student_per_photo",
            Reason.of("student-in-photo", "Another face in this photo already has this name"),
            "studentId"),
    USERNAME("ux_users_username", Reason.of("name-taken", "This name is taken"), "username"),
    GROUP_NAME("unique_group_name", Reason.of("name-taken", "This name is taken"), "name");

    private final String constraint;
    private final Reason reason;
    private final String[] fields;

    UniqueConstraint(String constraint, Reason reason, String... fields) {
        this.constraint = constraint;
        this.reason = reason;
        this.fields = fields;
    }

    /** The constraint that the database knows by this name. */
    static Optional<UniqueConstraint> named(String name) {
        return Arrays.stream(values())
                .filter(unique -> unique.constraint.equals(name))
                .findFirst();
    }

    ConflictException toException() {
        return new ConflictException(reason, fields);
    }
}
