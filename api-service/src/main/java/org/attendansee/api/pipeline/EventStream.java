package org.attendansee.api.pipeline;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader's stream. Whoever has something to say never waits for the reader: a thread writes while there is
 * something to write, and a reader who is too far behind is cut off, to come back with {@code Last-Event-ID}.
 */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final SseEmitter emitter;
    private final UUID userId;
    private final Optional<UUID> ownerId;
    private final Instant openedAt;
    private final int capacity;
    private final Executor writers;
    private final Queue<StreamMessage> waiting = new ArrayDeque<>();

    private int live;
    private boolean held;
    private boolean writing;
    private boolean ended;

    /**
     * @param ownerId whose photographs it is about; all when empty
     * @param capacity messages that may wait for the reader
     * @param writers run one task at a time for each stream
     */
    EventStream(
            SseEmitter emitter, UUID userId, Optional<UUID> ownerId, Instant openedAt, int capacity, Executor writers) {
        this.emitter = emitter;
        this.userId = userId;
        this.ownerId = ownerId;
        this.openedAt = openedAt;
        this.capacity = capacity;
        this.writers = writers;
    }

    UUID userId() {
        return userId;
    }

    Optional<UUID> ownerId() {
        return ownerId;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Keeps back what is offered until {@link #begin}. */
    synchronized void hold() {
        held = true;
    }

    /** @param first what comes before everything that was offered meanwhile, however much it is */
    synchronized void begin(List<StreamMessage> first) {
        List<StreamMessage> meanwhile = List.copyOf(waiting);
        waiting.clear();
        waiting.addAll(first);
        waiting.addAll(meanwhile);
        held = false;
        write();
    }

    /** Sends it as soon as the reader takes it. */
    synchronized void offer(StreamMessage message) {
        if (ended) {
            return;
        }
        if (live >= capacity) {
            log.info("A reader of pipeline events is {} behind and is cut off", live);
            end();
            return;
        }
        live++;
        waiting.add(message);
        write();
    }

    /** Ends it, whatever still waits. */
    synchronized void end() {
        ended = true;
        waiting.clear();
        write();
    }

    private synchronized void write() {
        if (!writing && !held) {
            writing = true;
            writers.execute(this::writeAll);
        }
    }

    private void writeAll() {
        try {
            for (StreamMessage message = next(); message != null; message = next()) {
                emitter.send(message.lines());
            }
            if (hasEnded()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            // The reader has gone: the container tells the emitter, and that whoever opened the stream.
            log.debug("A reader of pipeline events has gone", e);
            end();
        }
    }

    private synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized @Nullable StreamMessage next() {
        StreamMessage message = waiting.poll();
        if (message == null) {
            // Once it has ended, nothing is written any more.
            writing = ended;
            live = 0;
        } else {
            live = Math.min(live, waiting.size());
        }
        return message;
    }
}
