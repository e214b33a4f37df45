package org.attendansee.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.client.ApiClient;

/**
 * Asks for routes again and again, one request at a time.
 *
 * @param requests that count, of each route
 * @param warmUp requests of each route before those, which do not
 */
public record RouteBenchmark(ApiClient api, int requests, int warmUp) {

    /** @throws org.attendansee.local.client.RefusedException when a request is refused: it is no measurement then */
    public List<Measurement> measure(List<BenchRoute> routes) {
        for (BenchRoute route : routes) {
            api.signIn();
            ask(route, requests, warmUp);
        }
        return routes.stream().map(this::measure).toList();
    }

    private Measurement measure(BenchRoute route) {
        // A token is good for minutes, and slow routes may take as long.
        api.signIn();
        return ask(route, 0, requests);
    }

    private Measurement ask(BenchRoute route, int first, int count) {
        List<Duration> times = new ArrayList<>(count);
        int answerBytes = 0;
        for (int i = first; i < first + count; i++) {
            String path = route.path().apply(i);
            long begin = System.nanoTime();
            byte[] answer = api.bytes(path);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
            answerBytes = Math.max(answerBytes, answer.length);
        }
        return new Measurement(route.name(), new Times(times), answerBytes);
    }
}
