package org.attendansee.worker.photo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.worker.WorkerProperties;
import org.attendansee.worker.detector.DetectedFace;
import org.attendansee.worker.detector.Detection;
import org.attendansee.worker.detector.DetectionPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of a photograph. Each change locks the image row first, so two workers that hold the same photograph after a
 * redelivery take turns, and the second finds the work done.
 */
@Component
class ImageRecords {

    private final ImageRepository images;
    private final FaceCropRepository faces;
    private final WorkerProperties worker;
    private final InstantSource clock;
    private final JdbcClient jdbc;

    ImageRecords(
            ImageRepository images,
            FaceCropRepository faces,
            WorkerProperties worker,
            InstantSource clock,
            JdbcClient jdbc) {
        this.images = images;
        this.faces = faces;
        this.worker = worker;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Has everything deleted that is stored under a photograph, when its row is gone: it was deleted while a worker
     * stored crops.
     */
    @Transactional
    public void leaveNothingOfADeletedImage(UUID imageId) {
        jdbc.sql("""
                        insert into object_deletions (key_prefix)
                        select :prefix where not exists (select from images where id = :id)""")
                .param("prefix", ObjectKeys.folder(imageId))
                .param("id", imageId)
                .update();
    }

    /**
     * Marks a photograph as being processed.
     *
     * @param delivery names a delivery of its record
     * @param usual which faces are looked for where its camera asks for nothing else
     * @return which faces are looked for in it; empty when nothing is left to do: it is finished, or was deleted
     */
    @Transactional
    public Optional<DetectionPolicy> claim(UUID imageId, String delivery, DetectionPolicy usual) {
        Optional<Image> image = unfinished(imageId);
        image.ifPresent(unfinished -> unfinished.begin(worker.id(), delivery, clock.instant()));
        return image.map(unfinished -> unfinished.policy(usual));
    }

    /**
     * Replaces the faces of a photograph and marks it processed, both or neither. What people called a face stays with
     * it. A finished or deleted one is left as it is.
     *
     * @param cropsVersion of the object with all crops in the order of the faces; null when there are none
     * @return the fact that the row stands for now; empty when nothing was to be done
     */
    @Transactional
    public Optional<PipelineEvent> complete(UUID imageId, Detection detection, @Nullable String cropsVersion) {
        Optional<Image> unfinished = unfinished(imageId);
        unfinished.ifPresent(image -> {
            Instant now = clock.instant();
            List<FaceCrop> found = rows(imageId, detection, now);
            boolean hadFaces = image.hasFaces();
            image.complete(detection, cropsVersion, worker.id(), now);
            images.flush();
            if (hadFaces) {
                takePlaceOfEarlierFaces(imageId, found);
            }
            faces.saveAll(found);
        });
        return unfinished.map(Image::outcome);
    }

    private void takePlaceOfEarlierFaces(UUID imageId, List<FaceCrop> found) {
        new KnownFaces(faces.findByImageIdAndStudentIdIsNotNull(imageId)).nameAgain(found);
        faces.deleteByImageId(imageId);
    }

    /** Marks a photograph as failed. A finished or deleted one is left as it is. */
    @Transactional
    public void fail(UUID imageId, FailureReason reason) {
        unfinished(imageId).ifPresent(image -> image.fail(reason, worker.id(), clock.instant()));
    }

    /** Has a photograph signalled again at a later time. A finished or deleted one is left as it is. */
    @Transactional
    public void postpone(UUID imageId, int nextAttempt, Instant time) {
        unfinished(imageId).ifPresent(image -> image.postpone(nextAttempt, time));
    }

    /** What the rows say came of it; empty while a photograph is unfinished, and when it was deleted. */
    @Transactional(readOnly = true)
    public Optional<PipelineEvent> outcome(UUID imageId) {
        return images.findById(imageId).filter(Image::isFinished).map(Image::outcome);
    }

    /** Whether faces have been found in it, now or by an earlier search. */
    @Transactional(readOnly = true)
    public boolean hasCrops(UUID imageId) {
        return images.findById(imageId).filter(Image::hasCrops).isPresent();
    }

    /** How many deliveries before this one began with the photograph and never came to an end. */
    @Transactional(readOnly = true)
    public int claimsBefore(UUID imageId, String delivery) {
        return images.findById(imageId)
                .filter(image -> !image.isFinished())
                .map(image -> image.claimsBefore(delivery))
                .orElse(0);
    }

    private Optional<Image> unfinished(UUID imageId) {
        return images.findLocked(imageId).filter(image -> !image.isFinished());
    }

    private static List<FaceCrop> rows(UUID imageId, Detection detection, Instant now) {
        List<FaceCrop> rows = new ArrayList<>();
        int cropOffset = 0;
        for (DetectedFace face : detection.faces()) {
            rows.add(new FaceCrop(imageId, rows.size(), face, cropOffset, detection.detector(), now));
            cropOffset += face.crop().length;
        }
        return rows;
    }
}
