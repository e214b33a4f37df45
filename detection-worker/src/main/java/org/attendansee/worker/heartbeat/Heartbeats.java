package org.attendansee.worker.heartbeat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.attendansee.common.event.Topics;
import org.attendansee.common.event.WorkerHeartbeat;
import org.attendansee.worker.EventPublisher;
import org.attendansee.worker.WorkerProperties;
import org.attendansee.worker.detector.DetectorPool;
import org.attendansee.worker.heartbeat.WorkerActivity.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells at a steady pace that this worker lives and what it does, and takes its name off the list when it leaves. */
@Component
class Heartbeats implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    private final EventPublisher events;
    private final WorkerActivity activity;
    private final DetectorPool detectors;
    private final WorkerProperties worker;
    private final InstantSource clock;
    private final Instant startedAt;
    private final String host;

    private Instant lastSentAt;
    private long lastDone;

    Heartbeats(
            EventPublisher events,
            WorkerActivity activity,
            DetectorPool detectors,
            WorkerProperties worker,
            InstantSource clock) {
        this.events = events;
        this.activity = activity;
        this.detectors = detectors;
        this.worker = worker;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.lastSentAt = startedAt;
        this.host = hostName();
    }

    @Scheduled(fixedRateString = "${attendansee.worker.heartbeat-interval:1s}")
    void beat() {
        Instant now = clock.instant();
        Snapshot counts = activity.snapshot();
        WorkerHeartbeat heartbeat = new WorkerHeartbeat(
                worker.id(),
                host,
                detectors.detectorName(),
                detectors.size(),
                counts.inFlight(),
                counts.done(),
                counts.failed(),
                perSecond(counts.done() - lastDone, Duration.between(lastSentAt, now)),
                startedAt,
                now,
                worker.heartbeatInterval().toMillis(),
                activity.waitingFor());
        lastSentAt = now;
        lastDone = counts.done();
        try {
            events.publish(heartbeat);
        } catch (CompletionException | KafkaException e) {
            log.warn("A heartbeat was not sent", e);
        }
    }

    /** A record without value removes the worker from the compacted topic. */
    @Override
    public void destroy() {
        try {
            events.send(new ProducerRecord<>(Topics.WORKER_HEARTBEAT, worker.id(), null));
        } catch (CompletionException | KafkaException e) {
            log.warn("The last heartbeat was not sent", e);
        }
    }

    private static double perSecond(long count, Duration duration) {
        return duration.toNanos() > 0 ? count * 1e9 / duration.toNanos() : 0;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
