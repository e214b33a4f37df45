package org.attendansee.api.image;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ReprocessingController {

    private final Reprocessing reprocessing;
    private final Images images;

    ReprocessingController(Reprocessing reprocessing, Images images) {
        this.reprocessing = reprocessing;
        this.images = images;
    }

    /** Searches a photograph again, and keeps what its faces are called. */
    @PostMapping("/images/{imageId}/reprocess")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImageResponse reprocess(@PathVariable UUID imageId) {
        reprocessing.reprocess(imageId);
        return images.getWithFaces(imageId).image();
    }

    /** Forgets what the faces of a session are called, and searches its photographs again. */
    @PostMapping("/sessions/{sessionId}/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Reset reset(@PathVariable UUID sessionId) {
        return new Reset(reprocessing.reset(sessionId));
    }

    /** Searches the photographs of a session again that failed, and keeps what faces are called. */
    @PostMapping("/sessions/{sessionId}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retry retry(@PathVariable UUID sessionId) {
        return new Retry(reprocessing.retryFailed(sessionId));
    }

    /** Clears a session: all its photographs go. */
    @DeleteMapping("/sessions/{sessionId}/images")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable UUID sessionId) {
        reprocessing.clear(sessionId);
    }

    /** @param images that are searched again; those that nobody had searched yet are not counted */
    record Reset(int images) {}

    /** @param images that had failed and are searched again */
    record Retry(int images) {}
}
