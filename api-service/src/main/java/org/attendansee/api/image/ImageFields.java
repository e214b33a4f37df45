package org.attendansee.api.image;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.attendansee.api.text.Printable;

/**
 * What can be changed of a photograph.
 *
 * @param sessionId in which it was taken
 */
record ImageFields(
        @NotBlank @Printable @Size(max = 255) String fileName,
        @NotNull UUID sessionId) {}
