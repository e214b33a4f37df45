package org.attendansee.api.face;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.UUID;
import org.attendansee.api.web.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Which faces are wanted; what is absent selects all.
 *
 * @param unknown true for those that are nobody's yet, false for the others
 * @param detector that found them
 * @param minScore the least that their detection score may be, 0 to 1
 */
record FaceFilter(
        @Nullable UUID classId,
        @Nullable UUID sessionId,
        @Nullable UUID imageId,
        @Nullable UUID studentId,
        @Nullable Boolean unknown,
        @Nullable String detector,
        @DecimalMin("0") @DecimalMax("1") @Nullable Double minScore) {

    /** Whose photographs to look through. */
    Conditions ofImages() {
        return new Conditions()
                .and("session_id in (select id from sessions where class_id = :classId)", "classId", classId)
                .and(
                        "session_id in (select id from sessions where class_id ="
                                + " (select class_id from students where id = :studentId))",
                        "studentId",
                        studentId)
                .and("session_id = :sessionId", "sessionId", sessionId)
                .and("id = :imageId", "imageId", imageId);
    }

    /** Which photographs can have such faces: one that is searched again has no detector until it is done. */
    Conditions ofCandidates() {
        return new Conditions().and("(detector = :detector or detector is null)", "detector", detector);
    }

    /** Which of the faces in those. */
    Conditions ofFaces() {
        return new Conditions()
                .and("student_id = :studentId", "studentId", studentId)
                .andIf(Boolean.TRUE.equals(unknown), "student_id is null")
                .andIf(Boolean.FALSE.equals(unknown), "student_id is not null")
                .and("detector = :detector", "detector", detector)
                .and("detection_score >= :minScore", "minScore", minScore);
    }
}
