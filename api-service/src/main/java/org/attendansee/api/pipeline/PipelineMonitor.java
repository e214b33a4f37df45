package org.attendansee.api.pipeline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.outbox.OutboxBacklog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What this API instance knows of the pipeline, all of it in memory. The reader feeds it; however many watch, they are
 * served from here.
 */
@Component
class PipelineMonitor {

    private static final int SHOWN_EVENTS = 50;
    private static final int COUNTED_OWNERS = 500;

    private final Workers workers;
    private final DetectionLag lag;
    private final OutboxBacklog outbox;
    private final SessionOwners owners;
    private final Access access;
    private final JsonMapper json;
    private final InstantSource clock;
    private final PipelineProperties properties;

    private final RecentEvents recent;
    private final Throughput throughput = new Throughput();
    private final Map<UUID, Throughput> throughputOfOwner = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Throughput> eldest) {
            return size() > COUNTED_OWNERS;
        }
    };
    private final List<EventStream> streams = new ArrayList<>();

    PipelineMonitor(
            Workers workers,
            DetectionLag lag,
            OutboxBacklog outbox,
            SessionOwners owners,
            Access access,
            JsonMapper json,
            InstantSource clock,
            PipelineProperties properties,
            MeterRegistry meters) {
        this.workers = workers;
        this.lag = lag;
        this.outbox = outbox;
        this.owners = owners;
        this.access = access;
        this.json = json;
        this.clock = clock;
        this.properties = properties;
        this.recent = new RecentEvents(properties.recentEvents());
        Gauge.builder("attendansee.pipeline.streams", this, PipelineMonitor::streamCount)
                .description("Open streams of pipeline events")
                .register(meters);
    }

    /** Takes in what has happened, and hands it on to those who may see it. */
    void take(List<ImageEvent> events) {
        Map<UUID, UUID> ownerOfSession =
                owners.of(events.stream().map(ImageEvent::sessionId).toList());
        synchronized (this) {
            for (ImageEvent event : events) {
                if (recent.add(event)) {
                    count(event, ownerOfSession.get(event.sessionId()));
                    publish(event, ownerOfSession.get(event.sessionId()));
                }
            }
        }
    }

    /** @param ownerId whose photographs it is about; all when empty */
    PipelineSnapshot snapshot(Optional<UUID> ownerId) {
        List<ImageEvent> known;
        synchronized (this) {
            known = recent.all();
        }
        List<ImageEvent> seen = visible(known, ownerId);
        return new PipelineSnapshot(
                summary(ownerId), seen.subList(Math.max(0, seen.size() - SHOWN_EVENTS), seen.size()));
    }

    /**
     * Adds a stream, which is first told how the pipeline is doing, and then what it has missed.
     *
     * @param lastEventId the last event that its reader has; null for none
     * @throws TooManyStreamsException when there are as many as there may be
     */
    void open(EventStream stream, @Nullable String lastEventId) {
        List<ImageEvent> missed;
        synchronized (this) {
            requireRoom(stream.userId());
            streams.add(stream);
            missed = recent.after(lastEventId);
            stream.hold();
        }
        try {
            List<StreamMessage> first = new ArrayList<>();
            first.add(message(summary(stream.ownerId())));
            visible(missed, stream.ownerId()).forEach(event -> first.add(message(event)));
            stream.begin(first);
        } catch (RuntimeException e) {
            close(stream);
            throw e;
        }
    }

    synchronized void close(EventStream stream) {
        streams.remove(stream);
    }

    /** Tells every stream how the pipeline is doing; put together once for all who see the same. */
    void publishSummaries() {
        Map<Optional<UUID>, StreamMessage> summaries = new HashMap<>();
        for (EventStream stream : openStreams()) {
            stream.offer(summaries.computeIfAbsent(stream.ownerId(), owner -> message(summary(owner))));
        }
    }

    /** Shows every stream that it is still there, and ends those that have lasted long enough. */
    void beat() {
        Instant oldest = clock.instant().minus(properties.streamLifetime());
        for (EventStream stream : openStreams()) {
            if (stream.openedAt().isBefore(oldest)) {
                stream.end();
            } else {
                stream.offer(StreamMessage.HEARTBEAT);
            }
        }
    }

    void endAll() {
        openStreams().forEach(EventStream::end);
    }

    private void count(ImageEvent event, @Nullable UUID ownerId) {
        throughput.count(event);
        if (ownerId != null) {
            throughputOfOwner
                    .computeIfAbsent(ownerId, owner -> new Throughput())
                    .count(event);
        }
    }

    private void publish(ImageEvent event, @Nullable UUID ownerId) {
        StreamMessage message = null;
        for (EventStream stream : streams) {
            if (stream.ownerId().isEmpty() || stream.ownerId().get().equals(ownerId)) {
                message = message == null ? message(event) : message;
                stream.offer(message);
            }
        }
    }

    private PipelineSummary summary(Optional<UUID> ownerId) {
        Instant now = clock.instant();
        OptionalLong waiting = lag.latest();
        synchronized (this) {
            Throughput counts = ownerId.map(
                            owner -> throughputOfOwner.computeIfAbsent(owner, unknown -> new Throughput()))
                    .orElse(throughput);
            return new PipelineSummary(
                    now,
                    counts.minutes(now),
                    counts.failures(now),
                    waiting.isPresent() ? waiting.getAsLong() : null,
                    outbox.size().orElse(null),
                    outbox.age().map(PipelineMonitor::seconds).orElse(null),
                    workers.alive());
        }
    }

    /** Asks anew whose the photographs are, once for all of them: classes can change hands. */
    private List<ImageEvent> visible(List<ImageEvent> events, Optional<UUID> ownerId) {
        if (ownerId.isEmpty() || events.isEmpty()) {
            return events;
        }
        Map<UUID, UUID> ownerOfSession = access.ownersOfSessions(
                events.stream().map(ImageEvent::sessionId).distinct().toList());
        return events.stream()
                .filter(event -> ownerId.get().equals(ownerOfSession.get(event.sessionId())))
                .toList();
    }

    private void requireRoom(UUID userId) {
        long ofUser =
                streams.stream().filter(open -> open.userId().equals(userId)).count();
        if (streams.size() >= properties.maxStreams() || ofUser >= properties.maxStreamsPerUser()) {
            throw new TooManyStreamsException(streams.size(), ofUser);
        }
    }

    private synchronized List<EventStream> openStreams() {
        return List.copyOf(streams);
    }

    private synchronized int streamCount() {
        return streams.size();
    }

    private StreamMessage message(ImageEvent event) {
        return new StreamMessage(event.id(), event.type(), json.writeValueAsString(event));
    }

    private StreamMessage message(PipelineSummary summary) {
        return new StreamMessage(null, "Summary", json.writeValueAsString(summary));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
