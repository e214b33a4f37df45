package org.attendansee.local.bench;

import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.client.ApiClient;

/** Looks at the heap of the API while something else happens. */
public final class HeapWatch implements AutoCloseable {

    private static final long MILLIS_BETWEEN_LOOKS = 100;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final ApiClient api;
    private final List<Double> megabytes = new ArrayList<>();
    private final Thread thread = new Thread(this::look, "heap-watch");

    private HeapWatch(ApiClient api) {
        this.api = api;
    }

    public static HeapWatch start(ApiClient api) {
        HeapWatch watch = new HeapWatch(api);
        watch.thread.start();
        return watch;
    }

    private void look() {
        try {
            while (true) {
                double used = api.metric("jvm.memory.used", "area:heap") / MEGABYTE;
                synchronized (megabytes) {
                    megabytes.add(used);
                }
                Thread.sleep(MILLIS_BETWEEN_LOOKS);
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

    public double maxMegabytes() {
        return looks().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** What was in use after the garbage collection that freed most, in the first and in the last third of the time. */
    public Troughs troughs() {
        List<Double> looks = looks();
        int third = Math.max(1, looks.size() / 3);
        return new Troughs(lowest(looks.subList(0, third)), lowest(looks.subList(looks.size() - third, looks.size())));
    }

    private static double lowest(List<Double> looks) {
        return looks.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private List<Double> looks() {
        synchronized (megabytes) {
            return List.copyOf(megabytes);
        }
    }

    /** In megabytes. */
    public record Troughs(double first, double last) {}
}
