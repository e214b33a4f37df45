package org.attendansee.api.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that belongs to somebody because it hangs under their class. Routes name the id of a resource by its
 * variable, such as {@code /api/sessions/{sessionId}}, which is all that it takes to protect them.
 */
public enum OwnedResource {
    CLASS("class", "classId", "from classes where id = :id"),
    STUDENT(
            "student",
            "studentId",
            "from classes join students on students.class_id = classes.id where students.id = :id"),
    SESSION(
            "session",
            "sessionId",
            "from classes join sessions on sessions.class_id = classes.id where sessions.id = :id"),
    CAMERA("camera", "cameraId", "from classes join cameras on cameras.class_id = classes.id where cameras.id = :id"),
    UPLOAD(
            "upload",
            "uploadId",
            "from classes join sessions on sessions.class_id = classes.id"
                    + " join uploads on uploads.session_id = sessions.id where uploads.id = :id"),
    IMAGE("image", "imageId", """
            from classes
            join sessions on sessions.class_id = classes.id
            join images on images.session_id = sessions.id where images.id = :id"""),
    FACE_CROP("face crop", "faceCropId", """
            from classes
            join sessions on sessions.class_id = classes.id
            join images on images.session_id = sessions.id
            join face_crops on face_crops.image_id = images.id where face_crops.id = :id""");

    private final String label;
    private final String pathVariable;
    private final String source;

    OwnedResource(String label, String pathVariable, String source) {
        this.label = label;
        this.pathVariable = pathVariable;
        this.source = source;
    }

    /** The resource whose id a path variable holds. */
    static Optional<OwnedResource> ofPathVariable(String name) {
        return Arrays.stream(values())
                .filter(resource -> resource.pathVariable.equals(name))
                .findFirst();
    }

    /** As people call it. */
    String label() {
        return label;
    }

    /** The rest of a query for the class that the row {@code :id} hangs under. */
    String source() {
        return source;
    }
}
