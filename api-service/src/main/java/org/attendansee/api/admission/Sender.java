package org.attendansee.api.admission;

import java.util.Optional;
import java.util.UUID;

/**
 * On whose account an upload goes.
 *
 * @param ownerId whose class it is for
 * @param cameraId the camera that sends it, if one does
 */
record Sender(UUID ownerId, Optional<UUID> cameraId) {}
