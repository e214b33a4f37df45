package org.attendansee.api.camera;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What can be changed of a camera. Its key is replaced, not changed. */
record CameraFields(@NotBlank @Size(max = 255) String name) {}
