package org.attendansee.api.image;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.face.FaceLabels;
import org.attendansee.api.outbox.Outbox;
import org.attendansee.api.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has faces searched anew. Rows are locked first, so that no worker writes to them meanwhile. */
@Service
public class Reprocessing {

    private final ImageRepository repository;
    private final FaceLabels labels;
    private final Outbox outbox;
    private final InstantSource clock;

    Reprocessing(ImageRepository repository, FaceLabels labels, Outbox outbox, InstantSource clock) {
        this.repository = repository;
        this.labels = labels;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Searches one photograph again. Its faces stay until new ones are found, and hand their names on to those. */
    @Transactional
    Image reprocess(UUID imageId) {
        Image image = repository.findLocked(imageId).orElseThrow(() -> new NotFoundException("image", imageId));
        image.uploadAgain(clock.instant());
        outbox.append(image.toEvent());
        return image;
    }

    /**
     * Begins a session anew: no face is anybody's any more, and every photograph that is finished is searched again.
     *
     * @return how many are
     */
    @Transactional
    public int reset(UUID sessionId) {
        List<Image> images = repository.findLockedBySession(sessionId);
        labels.removeAllOfSession(sessionId);
        return searchAgain(images.stream().filter(Image::isFinished).toList());
    }

    /**
     * Searches the photographs of a session again that failed. Faces of an earlier search hand their names on.
     *
     * @return how many they are
     */
    @Transactional
    public int retryFailed(UUID sessionId) {
        return searchAgain(repository.findLockedFailedBySession(sessionId));
    }

    /**
     * Searches those of the photographs again that are there and failed.
     *
     * @return how many they are
     */
    @Transactional
    public int retryFailed(Collection<UUID> imageIds) {
        return searchAgain(repository.findLockedFailed(imageIds));
    }

    private int searchAgain(List<Image> finished) {
        Instant now = clock.instant();
        finished.forEach(image -> {
            image.uploadAgain(now);
            outbox.append(image.toEvent());
        });
        return finished.size();
    }

    /** Deletes all photographs of a session with their faces. */
    @Transactional
    public void clear(UUID sessionId) {
        repository.deleteBySession(sessionId);
    }
}
