package org.attendansee.worker.detector;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * A fixed number of detector sessions, each working on one photograph at a time on one core. It holds native memory
 * until it is closed.
 */
public final class DetectorPool implements AutoCloseable {

    private final int size;
    private final String detectorName;
    private final Queue<DetectorSession> idle;
    private final Semaphore permits;
    private volatile boolean closed;

    /** Takes over the sessions, which all use the same detector. */
    DetectorPool(List<DetectorSession> sessions) {
        size = sessions.size();
        detectorName = sessions.get(0).detectorName();
        idle = new ConcurrentLinkedQueue<>(sessions);
        permits = new Semaphore(size, true);
    }

    /** {@code yunet}, or {@code cascade} when there was no network to be had. */
    public String detectorName() {
        return detectorName;
    }

    /** How many photographs are worked on at once. */
    public int size() {
        return size;
    }

    /** False once the pool is being closed. */
    boolean isOpen() {
        return !closed;
    }

    /**
     * Finds the faces in a photograph and cuts them out. Waits until a session is free, then runs on the calling
     * thread.
     *
     * @param encodedPhoto a whole JPEG, PNG or WebP file
     * @throws UndecodableImageException when the photograph cannot be opened, now or later
     * @throws ImageTooLargeException when it has more pixels than allowed
     * @throws IllegalStateException when the pool is closed
     * @throws InterruptedException when interrupted while waiting for a session
     */
    public Detection detect(byte[] encodedPhoto) throws InterruptedException {
        permits.acquire();
        try {
            if (closed) {
                throw new IllegalStateException("The detectors are closed");
            }
            DetectorSession session = idle.remove();
            try {
                return session.detect(encodedPhoto);
            } finally {
                idle.add(session);
            }
        } finally {
            permits.release();
        }
    }

    /** Waits for the photographs in work, then frees the native memory. */
    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(size);
        try {
            for (DetectorSession session = idle.poll(); session != null; session = idle.poll()) {
                session.close();
            }
        } finally {
            permits.release(size);
        }
    }
}
