package org.attendansee.worker.photo;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Shares out the heap that encoded photographs may fill, in the order of asking. Listeners fetch ahead, and as many of
 * the largest photographs as there are listeners would end the worker.
 */
@Component
class PhotoMemory {

    private static final long UNIT_BYTES = DataSize.ofKilobytes(64).toBytes();

    private final int units;
    private final Semaphore free;

    /** Half of the heap. */
    @Autowired
    PhotoMemory() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    PhotoMemory(long bytes) {
        units = Math.toIntExact(Math.max(1, bytes / UNIT_BYTES));
        free = new Semaphore(units, true);
    }

    /** Waits until there is room; a photograph for which there never is gets all of it. */
    Share share(long bytes) throws InterruptedException {
        int needed = (int) Math.min(units, (bytes + UNIT_BYTES - 1) / UNIT_BYTES);
        free.acquire(needed);
        return () -> free.release(needed);
    }

    /** Room for one photograph, until it is closed. */
    @FunctionalInterface
    interface Share extends AutoCloseable {

        @Override
        void close();
    }
}
