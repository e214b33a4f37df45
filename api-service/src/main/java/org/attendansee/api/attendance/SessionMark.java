package org.attendansee.api.attendance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a student in a session.
 *
 * @param images in which they have a face
 * @param faceCropId the fittest of these faces; null when there is none
 * @param imageId the photograph of that face; null when there is none
 * @param decision of a person; null when nobody decided
 */
record SessionMark(
        UUID studentId,
        int images,
        @Nullable UUID faceCropId,
        @Nullable UUID imageId,
        @Nullable Decision decision) {}
