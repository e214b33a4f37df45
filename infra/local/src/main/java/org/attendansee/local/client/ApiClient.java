package org.attendansee.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed-in client of the API. Every method throws {@link RefusedException} when the API answers with a problem, and
 * {@link UncheckedIOException} when it does not answer. Safe for use by many threads.
 */
public final class ApiClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int PAGE_SIZE = 200;
    private static final String NO_TYPE = "about:blank";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final URI base;
    private final String basicCredentials;
    private volatile String authorization;

    /** Signs in. */
    public ApiClient(URI base, String username, String password) {
        this.base = base;
        this.basicCredentials = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.authorization = basicCredentials;
        signIn();
    }

    /** Gets a new token; the old one ends by itself. */
    public void signIn() {
        HttpRequest request = request("/api/tokens")
                .setHeader("Authorization", basicCredentials)
                .POST(BodyPublishers.noBody())
                .build();
        authorization = "Bearer " + read(send(request)).path("access_token").asString();
    }

    /** Creates a user who may do everything. */
    public UUID createAdministrator(String username, String password, String email) {
        return idOf(post(
                "/api/users",
                Map.of(
                        "username", username,
                        "password", password,
                        "email", email,
                        "groups", List.of("administrators"))));
    }

    /** Creates a user who sees only classes of their own. */
    public UUID createProfessor(String username, String password) {
        return idOf(post("/api/users", Map.of("username", username, "password", password)));
    }

    public UUID createClass(String name) {
        return idOf(post("/api/classes", Map.of("name", name)));
    }

    public UUID createStudent(UUID classId, String firstName, String lastName) {
        return idOf(post("/api/students", Map.of("classId", classId, "firstName", firstName, "lastName", lastName)));
    }

    public UUID createSession(UUID classId, String name, LocalDate date) {
        return idOf(post("/api/sessions", Map.of("classId", classId, "name", name, "date", date.toString())));
    }

    public UUID createCamera(UUID classId, String name) {
        return idOf(post("/api/cameras", Map.of("classId", classId, "name", name)));
    }

    /** Deletes a camera; its photographs stay. */
    public void deleteCamera(UUID cameraId) {
        send(request("/api/cameras/" + cameraId).DELETE().build());
    }

    /** Deletes a session with its photographs. */
    public void deleteSession(UUID sessionId) {
        send(request("/api/sessions/" + sessionId).DELETE().build());
    }

    /** Uploads a photograph; a known one is answered with the image that exists. */
    public PhotoView upload(UUID sessionId, String fileName, byte[] photo) {
        return upload(sessionId, fileName, BodyPublishers.ofByteArray(photo));
    }

    /** The same, from wherever the bytes come. */
    public PhotoView upload(UUID sessionId, String fileName, BodyPublisher photo) {
        String query = "?fileName=" + URLEncoder.encode(fileName, StandardCharsets.UTF_8);
        HttpRequest request = request("/api/sessions/" + sessionId + "/images" + query)
                .header("Content-Type", "application/octet-stream")
                .POST(photo)
                .build();
        return json.treeToValue(read(send(request)), PhotoView.class);
    }

    /** Where a photograph may be put straight into the object store. */
    public URI requestUpload(UUID sessionId, String fileName, long sizeBytes, String sha256) {
        JsonNode upload = post(
                "/api/sessions/" + sessionId + "/uploads",
                Map.of("fileName", fileName, "sizeBytes", sizeBytes, "sha256", sha256));
        return URI.create(upload.path("upload").path("url").asString());
    }

    /**
     * What the API says of itself.
     *
     * @param tags such as {@code area:heap}; it is summed over all others
     */
    public double metric(String name, String... tags) {
        String query = Stream.of(tags).map("tag="::concat).collect(Collectors.joining("&"));
        return get("/actuator/metrics/" + name + "?" + query)
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    /** The photograph with its faces. */
    public PhotoView photo(UUID imageId) {
        return json.treeToValue(get("/api/images/" + imageId), PhotoView.class);
    }

    /** All photographs of a session, without their faces. */
    public List<PhotoView> photos(UUID sessionId) {
        List<PhotoView> photos = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = get("/api/sessions/%s/images?size=%d&page=%d".formatted(sessionId, PAGE_SIZE, number));
            photos.addAll(json.treeToValue(page.path("content"), new TypeReference<List<PhotoView>>() {}));
            number++;
        } while (number < page.path("page").path("totalPages").asInt());
        return photos;
    }

    /** Searches a finished photograph again. */
    public void reprocess(UUID imageId) {
        post("/api/images/" + imageId + "/reprocess", Map.of());
    }

    /** Searches the failed photographs of a session again; returns how many. */
    public int retryFailed(UUID sessionId) {
        return post("/api/sessions/" + sessionId + "/retry", Map.of())
                .path("images")
                .asInt();
    }

    /** Searches the failed photographs again that have dead letters. */
    public ReplayView replayDeadLetters() {
        return json.treeToValue(post("/api/pipeline/dead-letters/replay", Map.of()), ReplayView.class);
    }

    /** Says whose face it is. */
    public void label(UUID faceCropId, UUID studentId) {
        put("/api/face-crops/%s/student".formatted(faceCropId), Map.of("studentId", studentId));
    }

    /**
     * Decides whether a student was in a session.
     *
     * @param status {@code PRESENT}, {@code ABSENT} or {@code EXCUSED}
     */
    public void decideAttendance(UUID sessionId, UUID studentId, String status, String note) {
        put("/api/sessions/%s/attendance/%s".formatted(sessionId, studentId), Map.of("status", status, "note", note));
    }

    public List<WorkerView> workers() {
        return json.treeToValue(get("/api/pipeline/workers"), new TypeReference<List<WorkerView>>() {});
    }

    /** The bytes under a path that the API named, such as that of a crop. */
    public byte[] bytes(String path) {
        return send(request(path).build()).body();
    }

    private JsonNode get(String path) {
        return read(send(request(path).build()));
    }

    private JsonNode post(String path, Map<String, ?> body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        return read(send(request));
    }

    private void put(String path, Map<String, ?> body) {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT).setHeader("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw refusal(response);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        return json.readTree(response.body());
    }

    private RefusedException refusal(HttpResponse<byte[]> response) {
        try {
            JsonNode problem = read(response);
            String detail = problem.path("detail").asString("HTTP " + response.statusCode());
            String fields = problem.path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString() + " "
                            + error.path("message").asString())
                    .filter(field -> !detail.startsWith(field))
                    .collect(Collectors.joining(", "));
            return new RefusedException(
                    response.statusCode(),
                    problem.path("type").asString(NO_TYPE),
                    fields.isEmpty() ? detail : detail + " " + fields,
                    retryAfter(response));
        } catch (JacksonException e) {
            return new RefusedException(
                    response.statusCode(), NO_TYPE, "HTTP " + response.statusCode(), retryAfter(response));
        }
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(0));
    }

    private static UUID idOf(JsonNode resource) {
        return UUID.fromString(resource.path("id").asString());
    }
}
