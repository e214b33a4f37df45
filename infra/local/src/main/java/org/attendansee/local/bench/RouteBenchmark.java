package org.attendansee.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.client.ApiClient;

/**
 * Asks for a route again and again, one request at a time.
 *
 * @param requests that count
 * @param warmUp requests before those, which do not
 */
public record RouteBenchmark(ApiClient api, int requests, int warmUp) {

    /** @throws org.attendansee.local.client.RefusedException when a request is refused: it is no measurement then */
    public Measurement measure(BenchRoute route) {
        for (int i = 0; i < warmUp; i++) {
            api.bytes(route.path().apply(requests + i));
        }
        List<Duration> times = new ArrayList<>(requests);
        int answerBytes = 0;
        for (int i = 0; i < requests; i++) {
            String path = route.path().apply(i);
            long begin = System.nanoTime();
            byte[] answer = api.bytes(path);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            answerBytes = Math.max(answerBytes, answer.length);
        }
        return new Measurement(route.name(), times, answerBytes);
    }
}
