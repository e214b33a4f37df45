package org.attendansee.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attendansee.local.stack.StackException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long each stage of the work on photographs takes a worker, by its own account. */
public final class StageMeans {

    /** As the worker calls them, in their order. */
    public static final List<String> STAGES = List.of("fetch", "decode", "detect", "crop", "store", "write");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI worker;
    private final Map<String, Sum> before;

    private StageMeans(URI worker) {
        this.worker = worker;
        before = read();
    }

    /** @param worker where it listens */
    public static StageMeans since(URI worker) {
        return new StageMeans(worker);
    }

    /** Mean milliseconds of each stage since then, in their order. */
    public Map<String, Double> millis() {
        Map<String, Double> means = new LinkedHashMap<>();
        read().forEach((stage, after) -> means.put(
                stage, after.minus(Objects.requireNonNull(before.get(stage))).meanMillis()));
        return means;
    }

    private Map<String, Sum> read() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        STAGES.forEach(stage -> sums.put(stage, read(stage)));
        return sums;
    }

    private Sum read(String stage) {
        HttpRequest request = HttpRequest.newBuilder(
                        worker.resolve("/actuator/metrics/attendansee.photos.stage?tag=stage:" + stage))
                .build();
        try {
            JsonNode measurements = JSON.readTree(
                            http.send(request, BodyHandlers.ofByteArray()).body())
                    .path("measurements");
            return new Sum(value(measurements, "COUNT"), value(measurements, "TOTAL_TIME"));
        } catch (IOException e) {
            throw new UncheckedIOException("The worker does not tell how long stages take", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking a worker how long stages take", e);
        }
    }

    private static double value(JsonNode measurements, String statistic) {
        return measurements
                .valueStream()
                .filter(measurement ->
                        statistic.equals(measurement.path("statistic").asString()))
                .findFirst()
                .orElseThrow(() -> new StackException("The worker does not tell the " + statistic + " of its stages"))
                .path("value")
                .asDouble();
    }

    private record Sum(double count, double seconds) {

        Sum minus(Sum other) {
            return new Sum(count - other.count, seconds - other.seconds);
        }

        double meanMillis() {
            return seconds * 1000 / count;
        }
    }
}
