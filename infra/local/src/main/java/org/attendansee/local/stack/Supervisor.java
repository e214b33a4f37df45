package org.attendansee.local.stack;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Starts parts again that died by themselves, ever later, and gives up on one that dies quickly too often. */
final class Supervisor implements AutoCloseable {

    private static final int MAXIMUM_QUICK_DEATHS = 6;
    private static final Duration QUICK = Duration.ofMinutes(1);

    private final Progress progress;
    private final Duration firstDelay;
    private final Map<Part, Integer> quickDeaths = new ConcurrentHashMap<>();
    private final Map<Part, Instant> lastDeath = new ConcurrentHashMap<>();
    private final ExecutorService restarts = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });

    Supervisor(Progress progress, Duration firstDelay) {
        this.progress = progress;
        this.firstDelay = firstDelay;
    }

    void watch(Part part) {
        part.onDeath(dead -> {
            if (!restarts.isShutdown()) {
                restarts.execute(() -> revive(dead));
            }
        });
    }

    private void revive(Part part) {
        while (!restarts.isShutdown()) {
            int deaths = countDeath(part);
            if (deaths > MAXIMUM_QUICK_DEATHS) {
                progress.gaveUp(part.name(), part.lastLogLines(15));
                return;
            }
            Duration delay = firstDelay.multipliedBy(1L << (deaths - 1));
            progress.died(part.name(), delay);
            if (!waits(delay) || starts(part)) {
                return;
            }
        }
    }

    private int countDeath(Part part) {
        Instant now = Instant.now();
        Instant before = lastDeath.put(part, now);
        boolean quick = before != null && Duration.between(before, now).compareTo(QUICK) < 0;
        return quick ? quickDeaths.merge(part, 1, Integer::sum) : resetTo1(part);
    }

    private int resetTo1(Part part) {
        quickDeaths.put(part, 1);
        return 1;
    }

    private boolean starts(Part part) {
        Instant begin = Instant.now();
        try {
            part.start();
            progress.started(part.name(), Duration.between(begin, Instant.now()));
            return true;
        } catch (StackException | UncheckedIOException e) {
            return false;
        }
    }

    private static boolean waits(Duration delay) {
        try {
            TimeUnit.MILLISECONDS.sleep(delay.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets parts end without starting them again. */
    @Override
    public void close() {
        restarts.shutdownNow();
    }
}
