package org.attendansee.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Measures how long it takes from when a photograph is accepted until its faces are there for others to read. */
public final class DelayBenchmark {

    private static final int CLIENTS = 16;
    private static final long SEED = 5;

    private final PhotoFeed feed;
    private final Visibility visibility;

    public DelayBenchmark(PhotoFeed feed, Visibility visibility) {
        this.feed = feed;
        this.visibility = visibility;
    }

    /** Uploads one photograph at a time, each when the one before it is done. */
    public Times oneByOne(int photos) throws InterruptedException {
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < photos; i++) {
            delays.add(get(accepted()));
        }
        return new Times(delays);
    }

    /**
     * How many photographs a second get through when there are always some to do, uploads included.
     *
     * @param photos that count
     * @param waiting how many are under way at any time
     * @param onDone is called after each
     */
    public double capacity(int photos, int waiting, Runnable onDone) throws InterruptedException {
        BlockingQueue<CompletableFuture<Duration>> underWay = new ArrayBlockingQueue<>(waiting);
        for (int i = 0; i < waiting; i++) {
            underWay.put(accepted());
        }
        long begin = System.nanoTime();
        for (int i = 0; i < photos; i++) {
            // Whether it went well is asked of the one that is done.
            CompletableFuture.anyOf(underWay.toArray(CompletableFuture[]::new))
                    .handle((delay, failure) -> underWay)
                    .join();
            CompletableFuture<Duration> done = underWay.stream()
                    .filter(CompletableFuture::isDone)
                    .findFirst()
                    .orElseThrow();
            underWay.remove(done);
            get(done);
            onDone.run();
            underWay.put(accepted());
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (CompletableFuture<Duration> rest : underWay) {
            get(rest);
        }
        return photos / seconds;
    }

    /**
     * Uploads photographs at random moments, as independent cameras do: the gaps between them are exponentially
     * distributed.
     *
     * @param rate photographs a second on average
     */
    public Times atRandom(int photos, double rate) throws InterruptedException {
        Random random = new Random(SEED);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        BlockingQueue<Future<CompletableFuture<Duration>>> uploads = new LinkedBlockingQueue<>();
        try {
            long next = System.nanoTime();
            for (int i = 0; i < photos; i++) {
                next += (long) (-Math.log(1 - random.nextDouble()) / rate * 1e9);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
                uploads.put(clients.submit(this::accepted));
            }
            List<Duration> delays = new ArrayList<>();
            for (Future<CompletableFuture<Duration>> upload : uploads) {
                delays.add(get(upload.get()));
            }
            return new Times(delays);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not every photograph was accepted", e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private CompletableFuture<Duration> accepted() {
        return visibility.of(feed.upload().id());
    }

    private static Duration get(CompletableFuture<Duration> delay) {
        try {
            return delay.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
