package org.attendansee.worker.heartbeat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts what the worker does. */
@Component
public class WorkerActivity {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    public void started() {
        inFlight.incrementAndGet();
    }

    public void ended() {
        inFlight.decrementAndGet();
    }

    public void succeeded() {
        done.incrementAndGet();
    }

    public void failed() {
        failed.incrementAndGet();
    }

    Snapshot snapshot() {
        return new Snapshot(inFlight.get(), done.get(), failed.get());
    }

    record Snapshot(int inFlight, long done, long failed) {}
}
