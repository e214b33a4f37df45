package org.attendansee.api.image;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * The answer to the request for a direct upload: one of the two.
 *
 * @param upload where to send the photograph
 * @param image the photograph, when the session has it already and nothing is to be sent
 */
record DirectUploadRequested(
        @Nullable DirectUploadResponse upload, @Nullable ImageResponse image) {

    static DirectUploadRequested awaited(DirectUploadResponse upload) {
        return new DirectUploadRequested(upload, null);
    }

    static DirectUploadRequested known(Image image) {
        return new DirectUploadRequested(null, image.toResponse());
    }

    /** 201 when the photograph is to be sent, 200 when there is nothing to do; with the path of either. */
    ResponseEntity<DirectUploadRequested> toResponse() {
        if (upload != null) {
            return ResponseEntity.created(URI.create("/api/uploads/" + upload.id()))
                    .body(this);
        }
        return ResponseEntity.ok(this);
    }
}
