package org.attendansee.api.image;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a client needs to send a photograph to the object store: one request, with the bytes as its body.
 *
 * @param expiresAt until when to begin to send it, and to confirm it
 * @param method of the request
 * @param url of the request; whoever has it can send
 * @param headers that the request must have, beyond those that every client sends
 */
record DirectUploadResponse(
        UUID id,
        UUID sessionId,
        String fileName,
        long sizeBytes,
        String sha256,
        Instant requestedAt,
        Instant expiresAt,
        String method,
        URI url,
        Map<String, String> headers) {

    static DirectUploadResponse from(DirectUpload upload, URI url) {
        return new DirectUploadResponse(
                upload.id(),
                upload.sessionId(),
                upload.fileName(),
                upload.sizeBytes(),
                upload.sha256(),
                upload.requestedAt(),
                upload.expiresAt(),
                "PUT",
                url,
                Map.of());
    }
}
