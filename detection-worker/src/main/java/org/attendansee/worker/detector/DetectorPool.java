package org.attendansee.worker.detector;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A fixed number of detector sessions, each working on one photograph at a time on one core, and not for longer than
 * the limit. The next photographs wait in a queue, so that a core goes from one to the other without anybody being
 * asked. It holds native memory until it is closed.
 *
 * <p>Native code cannot be interrupted. So whoever waits for it is let go at the limit, and the session stays away
 * until the code returns; when it has not after twice the limit, the last resort is taken.
 */
public final class DetectorPool implements AutoCloseable {

    private static final int STEPS = 20;

    private final String detectorName;
    private final DetectionPolicy policy;
    private final Queue<DetectorSession> idle;
    private final Duration timeLimit;
    private final LastResort lastResort;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final ThreadPoolExecutor threads;

    /**
     * Takes over the sessions, which all use the same detector.
     *
     * @param policy for photographs whose camera asks for nothing else
     */
    DetectorPool(List<DetectorSession> sessions, DetectionPolicy policy, Duration timeLimit, LastResort lastResort) {
        this.policy = policy;
        this.timeLimit = timeLimit;
        this.lastResort = lastResort;
        detectorName = sessions.get(0).detectorName();
        idle = new ConcurrentLinkedQueue<>(sessions);
        threads = threads(sessions.size(), ended);
    }

    /** {@code yunet}, or {@code cascade} when there was no network to be had. */
    public String detectorName() {
        return detectorName;
    }

    /** How many photographs are worked on at once. */
    public int size() {
        return threads.getCorePoolSize();
    }

    /** What a photograph may take, and how long it waits for a session at most. */
    public Duration timeLimit() {
        return timeLimit;
    }

    /** The deployment's own. */
    public DetectionPolicy policy() {
        return policy;
    }

    /** False once the pool is being closed. */
    boolean isOpen() {
        return !threads.isShutdown();
    }

    /** Finds the faces that the deployment's own policy asks for, as {@link #detect(byte[], DetectionPolicy)} does. */
    public Detection detect(byte[] encodedPhoto) throws InterruptedException {
        return detect(encodedPhoto, policy);
    }

    /**
     * Finds the faces in a photograph and cuts them out, as soon as a session is free.
     *
     * @param encodedPhoto a whole JPEG, PNG or WebP file
     * @param wanted which faces are looked for
     * @throws UndecodableImageException when the photograph cannot be opened, now or later
     * @throws ImageTooLargeException when it has more pixels than allowed
     * @throws DetectionTimedOutException when it takes longer than the limit
     * @throws DetectorsBusyException when no session became free for as long as that
     * @throws IllegalStateException when the pool is closed
     * @throws InterruptedException when interrupted while waiting
     */
    public Detection detect(byte[] encodedPhoto, DetectionPolicy wanted) throws InterruptedException {
        Search search = new Search(encodedPhoto, wanted);
        try {
            threads.execute(search);
        } catch (RejectedExecutionException e) {
            throw closedException();
        }
        try {
            awaitBegin(search);
            return await(search);
        } catch (TimeoutException e) {
            CompletableFuture.delayedExecutor(timeLimit.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(() -> requireDone(search));
            throw new DetectionTimedOutException(timeLimit);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Detection broke off", e.getCause());
        }
    }

    private void awaitBegin(Search search) throws InterruptedException {
        try {
            if (!search.begun.await(timeLimit.toNanos(), TimeUnit.NANOSECONDS) && threads.remove(search)) {
                throw new DetectorsBusyException(timeLimit);
            }
        } catch (InterruptedException e) {
            threads.remove(search);
            throw e;
        }
    }

    /** In steps: a process that stood still meanwhile, like its machine, loses one of them and not all of its time. */
    private Detection await(Future<Detection> search)
            throws InterruptedException, ExecutionException, TimeoutException {
        long step = timeLimit.toNanos() / STEPS;
        for (int i = 1; i < STEPS; i++) {
            try {
                return search.get(step, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // There is time left.
            }
        }
        return search.get(step, TimeUnit.NANOSECONDS);
    }

    /** There are as many sessions as threads, so that one is idle. */
    private Detection search(byte[] encodedPhoto, DetectionPolicy wanted) {
        if (!isOpen()) {
            throw closedException();
        }
        DetectorSession session = idle.remove();
        try {
            return session.detect(encodedPhoto, wanted);
        } finally {
            idle.add(session);
        }
    }

    private void requireDone(Future<Detection> search) {
        if (!search.isDone()) {
            lastResort.take();
        }
    }

    /** Waits for the photographs in work, then frees the native memory. */
    @Override
    public void close() {
        threads.shutdown();
        ended.join();
        for (DetectorSession session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }

    private static IllegalStateException closedException() {
        return new IllegalStateException("The detectors are closed");
    }

    private static ThreadPoolExecutor threads(int size, CompletableFuture<Void> ended) {
        return new ThreadPoolExecutor(size, size, 0, TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "detector");
            thread.setDaemon(true);
            return thread;
        }) {
            @Override
            protected void terminated() {
                ended.complete(null);
            }
        };
    }

    /** A photograph in the queue, then in work. */
    private final class Search extends FutureTask<Detection> {

        private final CountDownLatch begun = new CountDownLatch(1);

        Search(byte[] encodedPhoto, DetectionPolicy wanted) {
            super(() -> search(encodedPhoto, wanted));
        }

        @Override
        public void run() {
            begun.countDown();
            super.run();
        }
    }
}
