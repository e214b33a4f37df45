package org.attendansee.worker.intake;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows whether this worker has been told to end: it then finishes what it has begun, and begins nothing more. */
@Component
class WorkerEnd {

    private volatile boolean near;

    @EventListener(ContextClosedEvent.class)
    void comes() {
        near = true;
    }

    boolean isNear() {
        return near;
    }
}
