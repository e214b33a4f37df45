package org.attendansee.worker.heartbeat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.attendansee.common.event.FailureReason;
import org.springframework.stereotype.Component;

/** Counts what the worker does. */
@Component
public class WorkerActivity {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile List<String> waitingFor = List.of();
    private final Counter processed;
    private final Counter requeued;
    private final Map<FailureReason, Counter> failures = new EnumMap<>(FailureReason.class);

    WorkerActivity(MeterRegistry meters) {
        Gauge.builder("attendansee.photos.inflight", inFlight, AtomicInteger::get)
                .description("Photographs that are being processed")
                .register(meters);
        processed = Counter.builder("attendansee.photos.processed")
                .description("Photographs whose event was worked off")
                .register(meters);
        requeued = Counter.builder("attendansee.photos.requeued")
                .description("Photographs that were put back to be tried again")
                .register(meters);
        Arrays.stream(FailureReason.values())
                .forEach(reason -> failures.put(
                        reason,
                        Counter.builder("attendansee.photos.failed")
                                .description("Photographs that were given up")
                                .tag("reason", reason.name())
                                .register(meters)));
    }

    public void started() {
        inFlight.incrementAndGet();
    }

    public void ended() {
        inFlight.decrementAndGet();
    }

    public void succeeded() {
        done.incrementAndGet();
        processed.increment();
    }

    public void requeued() {
        requeued.increment();
    }

    public void failed(FailureReason reason) {
        failed.incrementAndGet();
        Objects.requireNonNull(failures.get(reason)).increment();
    }

    /** @param parts that are away, without which nothing is taken; none when all are there */
    public void waitsFor(List<String> parts) {
        waitingFor = List.copyOf(parts);
    }

    List<String> waitingFor() {
        return waitingFor;
    }

    Snapshot snapshot() {
        return new Snapshot(inFlight.get(), done.get(), failed.get());
    }

    record Snapshot(int inFlight, long done, long failed) {}
}
