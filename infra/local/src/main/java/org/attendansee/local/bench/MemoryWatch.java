package org.attendansee.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.attendansee.local.stack.StackException;

/** Looks every second how much memory a process has. Needs {@code ps}, as Linux and macOS have it. */
public final class MemoryWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final long pid;
    private final AtomicInteger photos = new AtomicInteger();
    private final List<MemorySamples.Sample> samples = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "memory-watch");

    private MemoryWatch(long pid) {
        this.pid = pid;
    }

    /** @param pid of the process */
    public static MemoryWatch start(long pid) {
        residentMegabytes(pid);
        MemoryWatch watch = new MemoryWatch(pid);
        watch.thread.start();
        return watch;
    }

    /** One more is done. */
    public void photoDone() {
        photos.incrementAndGet();
    }

    private void look() {
        long begin = System.nanoTime();
        try {
            while (true) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                MemorySamples.Sample sample = new MemorySamples.Sample(seconds, residentMegabytes(pid), photos.get());
                synchronized (samples) {
                    samples.add(sample);
                }
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public MemorySamples samples() {
        synchronized (samples) {
            return new MemorySamples(samples);
        }
    }

    /**
     * How much of the memory of this machine a process has now, in megabytes of 1024 x 1024 bytes.
     *
     * @throws StackException when there is no such process, or no {@code ps}
     */
    static double residentMegabytes(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            if (kilobytes.isEmpty()) {
                throw new StackException("Process " + pid + " does not run");
            }
            return Long.parseLong(kilobytes) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException("To see the memory of a process takes the program ps", e);
        }
    }
}
