package org.attendansee.api.documentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.api.documentation.OpenApiDocument.Operation;
import org.attendansee.api.web.ProblemType;
import org.attendansee.common.event.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends every operation of the published document what it does not expect, and holds each answer against the document.
 */
class OpenApiFuzzIT extends ApiIT {

    private static final Logger log = LoggerFactory.getLogger(OpenApiFuzzIT.class);

    private static final int LEAST_REQUESTS = 5_000;
    private static final int MOST_PER_OPERATION = 80;
    private static final String BOUNDARY = "fuzz";
    private static final Set<String> KNOWN_TYPES = Arrays.stream(ProblemType.values())
            .map(type -> type.uri().toString())
            .collect(Collectors.toUnmodifiableSet());

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Random random = new Random(4711);

    private OpenApiDocument document;
    private UUID userId;
    private String token;
    private Map<String, String> ids;

    /** @param path with its query, already encoded */
    private record Request(String path, Map<String, String> headers, byte[] body) {

        Request with(String header, String value) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            changed.put(header, value);
            return new Request(path, changed, body);
        }

        Request with(byte[] otherBody) {
            return new Request(path, headers, otherBody);
        }

        Request withQuery(String name, String value) {
            return new Request(path + (path.contains("?") ? "&" : "?") + name + "=" + encode(value), headers, body);
        }
    }

    @BeforeEach
    void signInAsSomebodyElse() {
        userId = UUID.fromString(json(post(
                        "/api/users",
                        Map.of(
                                "username",
                                "fuzz-" + UUID.randomUUID(),
                                "password",
                                PASSWORD,
                                "groups",
                                List.of("administrators"))))
                .get("id")
                .asString());
        document = OpenApiDocument.parse(anonymous
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody());
        signInAgain();
    }

    @AfterEach
    void leaveNoGroups() {
        jdbc.sql("delete from groups where name not in ('administrators', 'professors')")
                .update();
    }

    @Test
    void answersWhateverIsSentAsDocumented() throws Exception {
        for (Operation operation : document.operations()) {
            newIds();
            for (Request request : mutants(operation)) {
                send(operation, request);
            }
        }
        while (count() < LEAST_REQUESTS) {
            Operation operation = document.operations()
                    .get(random.nextInt(document.operations().size()));
            send(operation, randomMutant(operation));
        }
        log.info(
                "{} requests to {} operations were answered {}",
                count(),
                document.operations().size(),
                answers);

        assertThat(complaints).as(() -> complaints.size() + " of " + count()).isEmpty();
        assertThat(answers.keySet()).contains(200, 201, 400, 404).noneMatch(status -> status >= 500);
    }

    private List<Request> mutants(Operation operation) {
        List<Request> mutants = new ArrayList<>();
        Request valid = valid(operation);
        operation.parameters("path").forEach(parameter -> Mutations.texts()
                .forEach(text -> mutants.add(
                        valid(operation, Map.of(parameter.get("name").asString(), text)))));
        operation.parameters("query").forEach(parameter -> Mutations.texts()
                .forEach(text ->
                        mutants.add(valid.withQuery(parameter.get("name").asString(), text))));
        operation.parameters("header").forEach(parameter -> Mutations.texts().stream()
                .filter(OpenApiFuzzIT::canBeHeader)
                .forEach(text -> mutants.add(valid.with(parameter.get("name").asString(), text))));
        if (!operation.contentTypes().isEmpty()) {
            Mutations.brokenBodies().forEach(body -> mutants.add(valid.with(body)));
            validBody(operation)
                    .ifPresent(body -> Mutations.of(body).forEach(mutant -> mutants.add(valid.with(bytes(mutant)))));
            Stream.of("text/plain", "application/xml", "multipart/form-data", "application/json;charset=nonsense", "x")
                    .forEach(type -> mutants.add(valid.with("Content-Type", type)));
        }
        mutants.add(valid.with("Accept", "application/xml"));
        mutants.add(valid.with("Accept", "nonsense"));
        Collections.shuffle(mutants, random);
        // The valid one is the last, as it may take away what the others need.
        return Stream.concat(mutants.stream().limit(MOST_PER_OPERATION), Stream.of(valid))
                .toList();
    }

    private Request randomMutant(Operation operation) {
        Request request = valid(operation, Map.of());
        for (JsonNode parameter : operation.parameters("query")) {
            if (random.nextBoolean()) {
                request = request.withQuery(parameter.get("name").asString(), any(Mutations.texts()));
            }
        }
        Optional<ObjectNode> body = validBody(operation);
        return body.isPresent() ? request.with(bytes(Mutations.random(body.get(), random))) : request;
    }

    private Request valid(Operation operation) {
        return valid(operation, Map.of());
    }

    private Request valid(Operation operation, Map<String, String> otherIds) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.get("name").asString();
            String value = otherIds.getOrDefault(
                    name, ids.getOrDefault(name, document.example(parameter).asString()));
            path = path.replace("{" + name + "}", encode(value));
        }
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "*/*"));
        operation
                .parameters("header")
                .forEach(parameter -> headers.put(
                        parameter.get("name").asString(),
                        parameter.path("example").asString("*")));
        headers.computeIfPresent("If-Match", (name, value) -> "*");
        operation.contentTypes().stream().findFirst().ifPresent(type -> headers.put("Content-Type", contentType(type)));
        return new Request(path, headers, body(operation));
    }

    private static String contentType(String documented) {
        return switch (documented) {
            case "multipart/form-data" -> documented + "; boundary=" + BOUNDARY;
            case "image/*" -> "image/jpeg";
            default -> documented;
        };
    }

    private byte[] body(Operation operation) {
        if (operation.contentTypes().contains("multipart/form-data")) {
            return form(operation.bodySchema("multipart/form-data"));
        }
        return validBody(operation).map(OpenApiFuzzIT::bytes).orElse(new byte[0]);
    }

    /** Only JSON can be taken apart. */
    private Optional<ObjectNode> validBody(Operation operation) {
        return operation.contentTypes().stream()
                .filter(type -> type.endsWith("json"))
                .findFirst()
                .map(type -> document.example(operation.bodySchema(type)))
                .filter(JsonNode::isObject)
                .map(example -> withIds((ObjectNode) example.deepCopy()));
    }

    private ObjectNode withIds(ObjectNode body) {
        ids.forEach((name, id) -> {
            if (body.has(name)) {
                body.put(name, id);
            }
        });
        if (body.path("ids").isArray()) {
            body.putArray("ids").add(ids.get("imageId"));
        }
        return body;
    }

    private byte[] form(JsonNode schema) {
        String parts = document.resolve(schema).path("properties").propertyNames().stream()
                .map(name -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"a.csv\"\r\n\r\nfirst name,last name\nAda,Byron\r\n")
                .collect(joining());
        return (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void send(Operation operation, Request request) throws Exception {
        HttpResponse<byte[]> response = exchange(operation, request);
        if (response.statusCode() == 401) {
            signInAgain();
            response = exchange(operation, request);
        }
        answers.merge(response.statusCode(), 1, Integer::sum);
        HttpResponse<byte[]> answer = response;
        complaint(operation, response)
                .ifPresent(complaint -> complaints.add("%s %s %s: %d, %s"
                        .formatted(
                                operation.method(),
                                shortened(request.path()),
                                shortened(new String(request.body(), StandardCharsets.UTF_8)),
                                answer.statusCode(),
                                complaint)));
        if (response.statusCode() == 204 || response.statusCode() == 202) {
            newIds();
        }
    }

    private HttpResponse<byte[]> exchange(Operation operation, Request request)
            throws IOException, InterruptedException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + request.path()))
                .method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .header("Authorization", "Bearer " + token);
        request.headers().forEach(builder::header);
        return http.send(builder.build(), OpenApiFuzzIT::bodyThatEnds);
    }

    /** Streams of events go on and on: what matters is how they begin. */
    private static BodySubscriber<byte[]> bodyThatEnds(ResponseInfo response) {
        boolean endless = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless
                ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), OpenApiFuzzIT::closed)
                : BodySubscribers.ofByteArray();
    }

    private static byte[] closed(InputStream body) {
        try (body) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> complaint(Operation operation, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500 || !operation.definition().path("responses").has(Integer.toString(status))) {
            return Optional.of("is not documented: " + shortened(text(response)));
        }
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (status >= 400 && !type.equals("application/problem+json")) {
            return Optional.of("is no problem detail but " + type);
        }
        if (!type.endsWith("json")) {
            return Optional.empty();
        }
        try {
            JsonNode body = JsonMapper.shared().readTree(response.body());
            if (status >= 400 && !KNOWN_TYPES.contains(body.path("type").asString(""))) {
                return Optional.of("is of an unknown type: " + shortened(text(response)));
            }
            List<String> violations = document.answerSchema(operation, status, type)
                    .map(schema -> document.violations(schema, body))
                    .orElse(List.of("there is no schema for " + type));
            return violations.stream().findFirst().map(found -> found + " in " + shortened(text(response)));
        } catch (JacksonException e) {
            return Optional.of("is no JSON: " + shortened(text(response)));
        }
    }

    /** What was done although the request was not as documented. */
    private Optional<String> leniency(Operation operation, Request request, HttpResponse<byte[]> response) {
        String type = request.headers().getOrDefault("Content-Type", "");
        if (response.statusCode() >= 300
                || !type.endsWith("json")
                || !operation.contentTypes().contains(type)) {
            return Optional.empty();
        }
        JsonNode body = JsonMapper.shared().readTree(request.body());
        return document.violations(operation.bodySchema(type), body).stream()
                .findFirst()
                .map(violation -> "was done, although " + violation);
    }

    /** Rows for every kind of id, as requests take them away. */
    private void newIds() {
        UUID sessionId = newSession();
        UUID classId = UUID.fromString(
                json(get("/api/sessions/{id}", sessionId)).get("classId").asString());
        UUID imageId = Rows.image(jdbc, sessionId, "PROCESSED");
        UUID faceCropId = Rows.face(jdbc, imageId, 0);
        UUID otherUserId = Ids.next();
        jdbc.sql("insert into users (id, username, password_hash) values (?, ?, '{noop}x')")
                .params(otherUserId, "fuzz-" + otherUserId)
                .update();
        ids = new HashMap<>(Map.of(
                "classId", classId.toString(),
                "studentId", newStudent(classId, "Ada", "Lovelace").toString(),
                "otherId", newStudent(classId, "Augusta", "Byron").toString(),
                "sessionId", sessionId.toString(),
                "imageId", imageId.toString(),
                "faceCropId", faceCropId.toString(),
                "userId", otherUserId.toString(),
                "groupName", "professors"));
    }

    /** Some requests end the sign-in, as they should. */
    private void signInAgain() {
        jdbc.sql("update users set password_hash = '{noop}%s' where id = ?".formatted(PASSWORD))
                .params(userId)
                .update();
        jdbc.sql("delete from login_failures").update();
        String username = jdbc.sql("select username from users where id = ?")
                .params(userId)
                .query(String.class)
                .single();
        token = json(anonymous
                        .post()
                        .uri("/api/tokens")
                        .headers(headers -> headers.setBasicAuth(username, PASSWORD))
                        .exchange())
                .get("access_token")
                .asString();
    }

    private int count() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static boolean canBeHeader(String text) {
        return text.chars().allMatch(character -> character >= ' ' && character < 127);
    }

    private static byte[] bytes(JsonNode body) {
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
