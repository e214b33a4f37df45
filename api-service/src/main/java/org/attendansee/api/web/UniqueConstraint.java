package org.attendansee.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The unique constraints of the schema that a request can run into, and the fields by which clients know them. */
enum UniqueConstraint {
    STUDENT_NAME("unique_student_per_class", "The class already has a student of this name", "firstName", "lastName"),
    CAMERA_NAME("unique_camera_per_class", "The class already has a camera of this name", "name"),
    PHOTO("unique_photo_per_session", "The session already has this photograph", "file"),
    STUDENT_IN_PHOTO(
            "unique_student_per_photo", "Another face of this photograph already is this student's", "studentId"),
    USERNAME("ux_users_username", "This name is taken", "username"),
    GROUP_NAME("unique_group_name", "This name is taken", "name");

    private final String constraint;
    private final String message;
    private final List<String> fields;

    UniqueConstraint(String constraint, String message, String... fields) {
        this.constraint = constraint;
        this.message = message;
        this.fields = List.of(fields);
    }

    /** The constraint that the database knows by this name. */
    static Optional<UniqueConstraint> named(String name) {
        return Arrays.stream(values())
                .filter(unique -> unique.constraint.equals(name))
                .findFirst();
    }

    ConflictException toException() {
        return new ConflictException(message, fields);
    }
}
