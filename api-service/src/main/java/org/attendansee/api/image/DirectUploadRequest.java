package org.attendansee.api.image;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.attendansee.api.text.FileName;

/**
 * What a client announces to send to the object store.
 *
 * @param fileName as the sender calls it; may be empty
 * @param sha256 64 hexadecimal digits
 */
record DirectUploadRequest(
        @NotNull @Size(max = 255) String fileName,
        @Positive long sizeBytes,

        @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "{attendansee.Sha256.message}")
        String sha256) {

    DirectUploadRequest {
        fileName = fileName == null || fileName.length() > FileName.MAX_LENGTH ? fileName : FileName.of(fileName);
    }
}
