package org.attendansee.local.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Photographs at a steady rate, from several clients, for several sessions, until it is closed. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 6;
    private static final Duration LAST_UPLOADS = Duration.ofMinutes(2);

    private final PatientClient client;
    private final PhotoMint mint;
    private final List<UUID> sessions;
    private final long intervalNanos;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Future<?>> uploads = new ArrayList<>();
    private long nextNanos = System.nanoTime();
    private int sent;
    private volatile boolean running = true;

    Load(PatientClient client, PhotoMint mint, List<UUID> sessions, int photosPerSecond) {
        this.client = client;
        this.mint = mint;
        this.sessions = List.copyOf(sessions);
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / photosPerSecond;
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            uploads.add(clients.submit(this::sendAll));
        }
    }

    private @Nullable Void sendAll() throws InterruptedException {
        while (running) {
            TimeUnit.NANOSECONDS.sleep(untilTurn());
            client.upload(nextSession(), mint.next());
        }
        return null;
    }

    /** What an outage has kept from being sent is not sent all at once afterwards. */
    private synchronized long untilTurn() {
        long now = System.nanoTime();
        nextNanos = Math.max(now, nextNanos + intervalNanos);
        return nextNanos - now;
    }

    private synchronized UUID nextSession() {
        return sessions.get(sent++ % sessions.size());
    }

    /** @throws IllegalStateException when a client has ended, which none does by itself */
    void requireAlive() throws InterruptedException {
        if (uploads.stream().anyMatch(Future::isDone)) {
            finish();
            throw new IllegalStateException("A client has ended");
        }
    }

    /**
     * Lets clients finish the uploads that they have begun.
     *
     * @throws IllegalStateException when one of them failed, or did not come to an end
     */
    void finish() throws InterruptedException {
        running = false;
        for (Future<?> client : uploads) {
            try {
                client.get(LAST_UPLOADS.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IllegalStateException("A client did not come to its end", e);
            }
        }
    }

    @Override
    public void close() {
        running = false;
        clients.shutdownNow();
    }
}
