package org.attendansee.api.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.attendansee.api.outbox.OutboxBatch.Result;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox into Kafka on a thread of its own. A commit wakes it; a slow poll finds what a crashed instance
 * left behind. Every API instance runs one, and row locks keep them out of each other's way.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxBatch batch;
    private final OutboxProperties properties;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Thread thread;

    OutboxRelay(OutboxBatch batch, OutboxProperties properties) {
        this.batch = batch;
        this.properties = properties;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Outbox.Appended appended) {
        wakeUps.release();
    }

    @Override
    public void start() {
        Thread relay = new Thread(this::run, "outbox-relay");
        thread = relay;
        relay.start();
    }

    @Override
    public void stop() {
        Thread relay = thread;
        thread = null;
        if (relay != null) {
            relay.interrupt();
            try {
                relay.join(Duration.ofSeconds(5).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (isRunning()) {
                wakeUps.tryAcquire(publishAll().toMillis(), TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how long to wait before looking again, unless woken. */
    private Duration publishAll() {
        try {
            Result result;
            do {
                result = batch.publish();
            } while (result.mayHaveLeftMore(properties.batchSize()) && isRunning());
            if (result.failures().isEmpty()) {
                return properties.pollInterval();
            }
            log.warn(
                    "Kafka refused {} of {} events, which stay in the outbox",
                    result.failures().size(),
                    result.claimed(),
                    result.failures().get(0));
        } catch (RuntimeException e) {
            log.warn("The outbox could not be relayed, its events stay where they are", e);
        }
        return properties.retryDelay();
    }
}
