package org.attendansee.api.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events as a browser does. */
final class EventReader implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InputStream stream;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final AtomicInteger summaries = new AtomicInteger();

    private EventReader(InputStream stream) {
        this.stream = stream;
    }

    static EventReader open(URI uri, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (response.statusCode() != 200 || !type.startsWith("text/event-stream")) {
                throw new AssertionError(response.statusCode() + " " + type);
            }
            EventReader reader = new EventReader(response.body());
            Thread thread = new Thread(reader::read, "event-reader");
            thread.setDaemon(true);
            thread.start();
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Those of an image that came so far, each with the id that the stream gave it. */
    List<JsonNode> events(UUID imageId) {
        return events.stream()
                .filter(event -> event.get("imageId").asString().equals(imageId.toString()))
                .toList();
    }

    int comments() {
        return comments.get();
    }

    int summaries() {
        return summaries.get();
    }

    private void read() {
        String id = null;
        String name = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    comments.incrementAndGet();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    take(id, name, JsonMapper.shared().readTree(line.substring(5)));
                    id = null;
                }
            }
        } catch (IOException e) {
            // The test has closed it.
        }
    }

    private void take(String id, String name, JsonNode data) {
        if (name.equals("Summary")) {
            summaries.incrementAndGet();
        } else if (data.get("id").asString().equals(id)
                && data.get("type").asString().equals(name)) {
            events.add(data);
        } else {
            throw new AssertionError("Event " + id + " of type " + name + " has " + data);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
