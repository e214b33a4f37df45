package org.attendansee.worker.intake;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.attendansee.common.event.DeadLetterHeaders;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.TextHeaders;
import org.attendansee.common.event.Topics;
import org.attendansee.worker.EventPublisher;
import org.attendansee.worker.WorkerProperties;
import org.attendansee.worker.heartbeat.WorkerActivity;
import org.attendansee.worker.photo.PermanentFailureException;
import org.attendansee.worker.photo.PhotoProcessing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.ShareConsumerRecordRecoverer;
import org.springframework.stereotype.Component;

/**
 * The one place that decides what becomes of a record whose processing failed. It is accepted once its event is safe
 * elsewhere: requeued at the end of the topic, left to a later time in its row, or on the dead-letter topic. Left
 * alone, the broker would drop it after its last delivery without a word.
 */
@Component
class FailedRecords implements ShareConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(FailedRecords.class);

    private final PhotoProcessing photos;
    private final EventPublisher events;
    private final EventCodec codec;
    private final WorkerActivity activity;
    private final WorkerProperties worker;
    private final IntakeProperties properties;
    private final InstantSource clock;

    FailedRecords(
            PhotoProcessing photos,
            EventPublisher events,
            EventCodec codec,
            WorkerActivity activity,
            WorkerProperties worker,
            IntakeProperties properties,
            InstantSource clock) {
        this.photos = photos;
        this.events = events;
        this.codec = codec;
        this.activity = activity;
        this.worker = worker;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // What is logged meanwhile names the image.
    public AcknowledgeType recover(ConsumerRecord<?, ?> message, Exception failure) {
        if (FailureKind.of(failure) == FailureKind.NOT_BEGUN) {
            log.info("Record {} goes back to the topic, as this worker ends", message.key());
            return AcknowledgeType.RELEASE;
        }
        // The listener has tidied up after itself.
        try (MDC.MDCCloseable context = MDC.putCloseable("imageId", String.valueOf(message.key()))) {
            settle(message, failure);
            return AcknowledgeType.ACCEPT;
        } catch (RuntimeException e) {
            e.addSuppressed(failure);
            log.warn("Record {} could not be put elsewhere, it goes back to the topic", message.key(), e);
            return AcknowledgeType.RELEASE;
        }
    }

    private void settle(ConsumerRecord<?, ?> message, Exception failure) {
        switch (FailureKind.of(failure)) {
            case MALFORMED -> {
                log.warn("Record {} holds no event", message.key(), failure);
                sendToDeadLetters(message, DeadLetterHeaders.MALFORMED, failure);
            }
            case PERMANENT -> abandon(message, reasonOf(failure), failure);
            case SPENT -> {
                events.send(Deliveries.anew(message));
                activity.requeued();
            }
            case NOT_BEGUN -> throw new IllegalArgumentException("Nothing is to be settled", failure);
            case OUTAGE, BUSY -> requeue(event(message), failure);
            case UNKNOWN -> {
                ImageUploaded event = event(message);
                if (event.attempt() < properties.maxAttempts()) {
                    postpone(event, failure);
                } else {
                    abandon(message, FailureReason.ATTEMPTS_EXHAUSTED, failure);
                }
            }
        }
    }

    /** The wait is over already: the worker was patient, and what is away may be the database. */
    private void requeue(ImageUploaded event, Exception failure) {
        log.warn("Image {} is put back, attempt {} comes later", event.imageId(), event.attempt(), failure);
        events.publish(event);
        activity.requeued();
    }

    private void postpone(ImageUploaded event, Exception failure) {
        Duration delay = properties.delayAfter(event.attempt());
        log.warn(
                "Image {} failed in attempt {}, the next comes in {}",
                event.imageId(),
                event.attempt(),
                delay,
                failure);
        photos.postpone(event.imageId(), event.attempt() + 1, clock.instant().plus(delay));
    }

    private void abandon(ConsumerRecord<?, ?> message, FailureReason reason, Exception failure) {
        ImageUploaded event = event(message);
        log.warn("Image {} failed: {}", event.imageId(), reason, failure);
        sendToDeadLetters(message, reason.name(), failure);
        photos.giveUp(event.imageId(), reason);
        activity.failed(reason);
    }

    /** The original record with all of its headers, and three more. */
    private void sendToDeadLetters(ConsumerRecord<?, ?> message, String reason, Exception failure) {
        ProducerRecord<String, String> deadLetter = new ProducerRecord<>(
                Topics.IMAGE_UPLOADED_DLT, null, (String) message.key(), (String) message.value(), message.headers());
        TextHeaders.add(deadLetter.headers(), DeadLetterHeaders.REASON, reason);
        TextHeaders.add(deadLetter.headers(), DeadLetterHeaders.MESSAGE, rootMessage(failure));
        TextHeaders.add(deadLetter.headers(), DeadLetterHeaders.WORKER, worker.id());
        events.send(deadLetter);
    }

    private ImageUploaded event(ConsumerRecord<?, ?> message) {
        return codec.decode((String) message.value(), ImageUploaded.class);
    }

    private static FailureReason reasonOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PermanentFailureException permanent) {
                return permanent.reason();
            }
        }
        throw new IllegalArgumentException("Not a permanent failure", failure);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return String.valueOf(root.getMessage());
    }
}
