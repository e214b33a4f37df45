package org.attendansee.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.attendansee.local.client.ApiClient;
import org.attendansee.local.lecturehall.UniquePhotos;
import org.attendansee.local.stack.LocalStack;

/** Measures how fast many clients get their photographs accepted, and how fast they get them into the bare store. */
public final class UploadBenchmark {

    private final LocalStack stack;
    private final ApiClient api;
    private final UniquePhotos photos;
    private final int clients;

    public UploadBenchmark(LocalStack stack, ApiClient api, UniquePhotos photos, int clients) {
        this.stack = stack;
        this.api = api;
        this.photos = photos;
        this.clients = clients;
    }

    /**
     * @param each how long each photograph took
     * @param whole from the first to the last
     * @param effort for all of them
     */
    public record Round(Times each, Duration whole, ProcessorTime effort) {

        /** Photographs a second. */
        public double rate() {
            return each.all().size() / (whole.toNanos() / 1e9);
        }

        /** Milliseconds for each photograph. */
        public double millis(Function<ProcessorTime, Duration> part) {
            return part.apply(effort).toNanos() / 1e6 / each.all().size();
        }
    }

    /** Uploads photographs to a session. */
    public Round uploads(UUID sessionId, int count) throws InterruptedException {
        return measure(IntStream.range(0, count)
                .mapToObj(i -> photos.next())
                .<Callable<Void>>map(photo -> () -> {
                    api.upload(sessionId, "hall.jpg", photo.content());
                    return null;
                })
                .toList());
    }

    /**
     * Puts the same bytes into the object store, at URLs that were signed before the clock starts, over connections of
     * their own: those of an earlier round may just be closed for having been idle.
     */
    public Round barePuts(UUID sessionId, int count) throws InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Callable<Void>> puts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UniquePhotos.Photo photo = photos.next();
            URI address = api.requestUpload(sessionId, "hall.jpg", photos.size(), photo.sha256());
            puts.add(() -> put(http, address, photo));
        }
        return measure(puts);
    }

    private static Void put(HttpClient http, URI address, UniquePhotos.Photo photo) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).PUT(photo.content()).build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("The object store answered " + status);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Round measure(List<Callable<Void>> actions) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            ProcessorTime before = ProcessorTime.until(stack);
            Instant begin = Instant.now();
            List<Future<Duration>> each = threads.invokeAll(
                    actions.stream().map(UploadBenchmark::timed).toList());
            Duration whole = Duration.between(begin, Instant.now());
            ProcessorTime effort = ProcessorTime.until(stack).since(before);
            List<Duration> times = new ArrayList<>();
            for (Future<Duration> time : each) {
                times.add(time.get());
            }
            return new Round(new Times(times), whole, effort);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not every photograph arrived", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Duration> timed(Callable<Void> action) {
        return () -> {
            Instant begin = Instant.now();
            action.call();
            return Duration.between(begin, Instant.now());
        };
    }
}
