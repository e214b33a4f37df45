package org.attendansee.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.Instant;
import java.util.List;

/**
 * What a worker is doing. The topic is compacted, so it holds the newest heartbeat of each worker.
 *
 * @param workerId unique among running workers
 * @param host machine the worker runs on
 * @param detector what it finds faces with; {@code cascade} means that no network model was available
 * @param threads detector sessions that may work at the same time
 * @param inFlight photographs being processed now
 * @param done photographs processed since the worker started
 * @param failed photographs that ended {@code FAILED} since the worker started
 * @param imagesPerSecond processed during the last interval
 * @param startedAt when the worker started
 * @param sentAt when this heartbeat was made
 * @param interval milliseconds until the next one is due
 * @param waitingFor parts that are away, without which it takes no photographs: {@code db}, {@code objectStore}
 */
public record WorkerHeartbeat(
        String workerId,
        String host,
        String detector,
        int threads,
        int inFlight,
        long done,
        long failed,
        double imagesPerSecond,
        Instant startedAt,
        Instant sentAt,
        long interval,

        @JsonProperty(isRequired = OptBoolean.FALSE) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> waitingFor)
        implements PipelineEvent {

    public WorkerHeartbeat {
        waitingFor = List.copyOf(waitingFor);
    }

    @Override
    public String topic() {
        return Topics.WORKER_HEARTBEAT;
    }

    @Override
    public String key() {
        return workerId;
    }
}
