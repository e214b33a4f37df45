package org.attendansee.worker.intake;

import io.micrometer.tracing.Span;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.EventMessage;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.TextHeaders;
import org.attendansee.common.event.Topics;
import org.attendansee.common.trace.Traces;
import org.attendansee.worker.heartbeat.WorkerActivity;
import org.attendansee.worker.photo.PermanentFailureException;
import org.attendansee.worker.photo.PhotoProcessing;
import org.slf4j.MDC;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes one record at a time and has its photograph processed; {@link FailedRecords} decides what a failure means. */
@Component
class ImageUploadedListener {

    private final EventCodec codec;
    private final PhotoProcessing photos;
    private final RetryTemplate outageRetries;
    private final WorkerActivity activity;
    private final IntakeProperties properties;
    private final Traces traces;
    private final WorkerEnd end;

    /** One that a worker may have died of is worked on alone: if it kills this one too, no other is suspected. */
    private final ReadWriteLock company = new ReentrantReadWriteLock(true);

    ImageUploadedListener(
            EventCodec codec,
            PhotoProcessing photos,
            RetryTemplate outageRetries,
            WorkerActivity activity,
            IntakeProperties properties,
            Traces traces,
            WorkerEnd end) {
        this.codec = codec;
        this.photos = photos;
        this.outageRetries = outageRetries;
        this.activity = activity;
        this.properties = properties;
        this.traces = traces;
        this.end = end;
    }

    @KafkaListener(
            topics = Topics.IMAGE_UPLOADED,
            groupId = Topics.DETECTION_GROUP,
            containerFactory = "detectionContainerFactory")
    void on(ConsumerRecord<String, String> message) throws RetryException {
        if (end.isNear()) {
            throw new WorkerEndingException();
        }
        ImageUploaded event = codec.decode(message.value(), ImageUploaded.class);
        activity.started();
        try {
            MDC.put("imageId", event.imageId().toString());
            MDC.put("eventId", TextHeaders.last(message.headers(), EventMessage.ID_HEADER));
            String traceparent = TextHeaders.last(message.headers(), EventMessage.TRACEPARENT_HEADER);
            MDC.put(EventMessage.TRACEPARENT_HEADER, traceparent);
            traces.continued(
                    Topics.IMAGE_UPLOADED + " process",
                    Span.Kind.CONSUMER,
                    traceparent,
                    () -> outageRetries.execute(() -> process(event, message)));
            activity.succeeded();
        } finally {
            activity.ended();
            MDC.clear();
        }
    }

    private UUID process(ImageUploaded event, ConsumerRecord<String, String> message) throws InterruptedException {
        Deliveries deliveries = Deliveries.of(message);
        String delivery = "%d-%d/%d".formatted(message.partition(), message.offset(), deliveries.ofThisRecord());
        int unended = deliveries.inAll() > 1 ? photos.claimsBefore(event.imageId(), delivery) : 0;
        requireHarmless(deliveries, unended);
        Lock place = unended > 0 ? company.writeLock() : company.readLock();
        place.lockInterruptibly();
        try {
            photos.process(event, delivery);
        } finally {
            place.unlock();
        }
        return event.imageId();
    }

    /**
     * A worker that lives reports on every record it took. So a photograph that others began with, and of which none
     * reported, has been killing them. What Kafka counts is not enough to say so: a record that a killed worker had in
     * hand may be delivered to another consumer of the same worker before its connection, too, is found to be dead, and
     * one that waits its turn behind poison is delivered again with every worker that dies.
     *
     * @param unended deliveries before this one that began and never came to an end
     */
    private void requireHarmless(Deliveries deliveries, int unended) {
        int limit = properties.poisonDeliveries();
        if (deliveries.inAll() >= limit && unended >= limit - 1) {
            throw new PermanentFailureException(
                    FailureReason.POISON,
                    "Delivery %d without a trace of the earlier ones".formatted(deliveries.inAll()));
        }
        if (deliveries.ofThisRecord() >= limit) {
            throw new DeliveriesSpentException(deliveries.inAll());
        }
    }
}
