package org.attendansee.api.face;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a face.
 *
 * @param studentId whose it is; null when that is not known
 */
record FaceFields(@Nullable UUID studentId) {}
