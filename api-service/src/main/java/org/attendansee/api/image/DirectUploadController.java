package org.attendansee.api.image;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.CurrentCaller;
import org.attendansee.api.admission.Admitted;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class DirectUploadController {

    private final DirectUploads uploads;

    DirectUploadController(DirectUploads uploads) {
        this.uploads = uploads;
    }

    /** Asks for a URL to send a photograph to the object store with, past the API. */
    @Admitted
    @PostMapping("/sessions/{sessionId}/uploads")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DirectUploadRequested> request(
            @PathVariable UUID sessionId,
            @CurrentCaller Caller sender,
            @Valid @RequestBody DirectUploadRequest request) {
        return uploads.request(sessionId, sender, request).toResponse();
    }

    /** Reads an upload. For a client that lost the URL: it is signed anew for the time that is left. */
    @GetMapping("/uploads/{uploadId}")
    DirectUploadResponse get(@PathVariable UUID uploadId) {
        return uploads.get(uploadId);
    }

    /** Accepts what was sent. */
    @Admitted
    @PostMapping("/uploads/{uploadId}/confirm")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImageResponse> confirm(@PathVariable UUID uploadId) throws IOException {
        return uploads.confirm(uploadId).toResponse();
    }

    /** Gives an upload up. */
    @DeleteMapping("/uploads/{uploadId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveUp(@PathVariable UUID uploadId) {
        uploads.giveUp(uploadId);
    }
}
