package org.attendansee.api.pipeline;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.WorkerHeartbeat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The newest heartbeat of each worker. Every API instance reads the compacted topic from its beginning. */
@Component
class Workers {

    private static final int MISSED_HEARTBEATS = 5;

    private final Map<String, WorkerHeartbeat> newest = new ConcurrentHashMap<>();
    private final EventCodec codec;
    private final InstantSource clock;

    Workers(EventCodec codec, InstantSource clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /** A record without a value means that the worker has left. */
    void on(ConsumerRecord<String, @Nullable String> message) {
        if (message.value() == null) {
            newest.remove(message.key());
        } else {
            WorkerHeartbeat heartbeat = codec.decode(message.value(), WorkerHeartbeat.class);
            newest.put(heartbeat.workerId(), heartbeat);
        }
    }

    /** The workers that were heard of lately, by id. */
    List<WorkerHeartbeat> alive() {
        return newest.values().stream()
                .filter(this::isAlive)
                .sorted(Comparator.comparing(WorkerHeartbeat::workerId))
                .toList();
    }

    private boolean isAlive(WorkerHeartbeat heartbeat) {
        return heartbeat
                .sentAt()
                .plusMillis(MISSED_HEARTBEATS * heartbeat.interval())
                .isAfter(clock.instant());
    }
}
