package org.attendansee.worker.photo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.PipelineEvent;
import org.attendansee.worker.EventPublisher;
import org.attendansee.worker.detector.Detection;
import org.attendansee.worker.detector.DetectionPolicy;
import org.attendansee.worker.detector.DetectionTimedOutException;
import org.attendansee.worker.detector.DetectorPool;
import org.attendansee.worker.detector.ImageTooLargeException;
import org.attendansee.worker.detector.UndecodableImageException;
import org.attendansee.worker.photo.PhotoMemory.Share;
import org.attendansee.worker.photo.StageTimes.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Finds the faces of one photograph: claim it, fetch it, detect, store the crops, write the rows, publish the fact. A
 * crash after any step is mended by doing everything again: keys depend on ids alone, and rows are replaced.
 */
@Service
public class PhotoProcessing {

    private static final Logger log = LoggerFactory.getLogger(PhotoProcessing.class);

    private final ImageRecords records;
    private final PhotoMemory memory;
    private final Originals originals;
    private final DetectorPool detectors;
    private final CropStore crops;
    private final EventPublisher events;
    private final StageTimes stages;

    PhotoProcessing(
            ImageRecords records,
            PhotoMemory memory,
            Originals originals,
            DetectorPool detectors,
            CropStore crops,
            EventPublisher events,
            StageTimes stages) {
        this.records = records;
        this.memory = memory;
        this.originals = originals;
        this.detectors = detectors;
        this.crops = crops;
        this.events = events;
        this.stages = stages;
    }

    /**
     * Does what the event asks for. A photograph that is finished already is only announced again.
     *
     * @param delivery names the delivery of the event
     * @throws PermanentFailureException when no later attempt can succeed; {@link #giveUp} is then to be called
     */
    public void process(ImageUploaded event, String delivery) throws InterruptedException {
        UUID imageId = event.imageId();
        Optional<DetectionPolicy> policy = records.claim(imageId, delivery, detectors.policy());
        Optional<PipelineEvent> fact = policy.isPresent() ? search(event, policy.get()) : Optional.empty();
        fact.ifPresentOrElse(events::publish, () -> announce(imageId));
    }

    /** Returns what is to be published, unless somebody else came first. */
    private Optional<PipelineEvent> search(ImageUploaded event, DetectionPolicy policy) throws InterruptedException {
        UUID imageId = event.imageId();
        Detection detection = fetchAndDetect(event, policy);
        Optional<String> version = stages.time(Stage.STORE, () -> crops.replace(imageId, detection.faces()));
        Optional<PipelineEvent> fact =
                stages.time(Stage.WRITE, () -> records.complete(imageId, detection, version.orElse(null)));
        if (fact.isEmpty()) {
            leaveNoCropsWithoutRows(imageId);
        }
        log.info(
                "Found {} faces in {} ms",
                detection.faces().size(),
                detection.elapsed().toMillis());
        return fact;
    }

    /** Marks a photograph as failed, so that people see why it has no faces, and announces it. */
    public void giveUp(UUID imageId, FailureReason reason) {
        leaveNoCropsWithoutRows(imageId);
        records.fail(imageId, reason);
        announce(imageId);
    }

    /** Leaves a photograph to a later attempt, which the API service signals when its time has come. */
    public void postpone(UUID imageId, int nextAttempt, Instant time) {
        records.postpone(imageId, nextAttempt, time);
    }

    /** How many deliveries before this one began with the photograph and never came to an end. */
    public int claimsBefore(UUID imageId, String delivery) {
        return records.claimsBefore(imageId, delivery);
    }

    /** Those of a worker that was killed before it wrote the rows, or that came too late to do so. */
    private void leaveNoCropsWithoutRows(UUID imageId) {
        if (!records.hasCrops(imageId)) {
            crops.delete(imageId);
        }
    }

    private void announce(UUID imageId) {
        records.outcome(imageId).ifPresentOrElse(events::publish, () -> records.leaveNothingOfADeletedImage(imageId));
    }

    @SuppressWarnings("try") // It only holds the room.
    private Detection fetchAndDetect(ImageUploaded event, DetectionPolicy policy) throws InterruptedException {
        try (Share share = memory.share(event.sizeBytes())) {
            return detect(stages.time(Stage.FETCH, () -> originals.fetch(event)), policy);
        }
    }

    private Detection detect(byte[] original, DetectionPolicy policy) throws InterruptedException {
        try {
            Detection detection = stages.part("detect", () -> detectors.detect(original, policy));
            stages.took(Stage.DECODE, detection.decodeTime());
            stages.took(Stage.DETECT, detection.reduceTime().plus(detection.detectTime()));
            stages.took(Stage.CROP, detection.cropTime());
            return detection;
        } catch (UndecodableImageException e) {
            throw new PermanentFailureException(FailureReason.UNDECODABLE, e);
        } catch (ImageTooLargeException e) {
            throw new PermanentFailureException(FailureReason.TOO_LARGE, e);
        } catch (DetectionTimedOutException e) {
            throw new PermanentFailureException(FailureReason.TIMED_OUT, e);
        }
    }
}
