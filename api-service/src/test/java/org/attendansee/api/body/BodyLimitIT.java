package org.attendansee.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@TestPropertySource(properties = {"attendansee.body.grace=2s", "attendansee.body.min-bytes-per-second=1KB"})
class BodyLimitIT extends ApiIT {

    private static final long LARGE = 60_000_000;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private String token;

    @BeforeEach
    void findToken() {
        token = json(anonymous
                        .post()
                        .uri("/api/tokens")
                        .headers(headers -> headers.setBasicAuth("admin", PASSWORD))
                        .exchange())
                .get("access_token")
                .asString();
    }

    @Test
    void refusesSixtyMegabytesOfJsonOnEveryRoute() throws IOException, InterruptedException {
        Map<String, Integer> answers = new TreeMap<>();
        for (String route : routes()) {
            answers.put(route + ", announced", send(route, announced()).statusCode());
            answers.put(route + ", chunked", send(route, chunked()).statusCode());
        }

        assertThat(answers).hasSizeGreaterThan(80).allSatisfy((route, status) -> assertThat(status)
                .isLessThan(500));
        assertThat(answers.entrySet().stream().filter(answer -> answer.getKey().endsWith("announced")))
                .allSatisfy(answer -> assertThat(answer.getValue()).isGreaterThanOrEqualTo(400));
        assertThat(answers)
                .containsEntry("POST /api/session, announced", 413)
                .containsEntry("POST /api/classes, announced", 413);
        assertThat(answers.get("POST /api/session, chunked"))
                .as("a text that is too long, before the body is")
                .isEqualTo(400);
        get("/api/classes").expectStatus().isOk();
    }

    @Test
    void saysHowLargeABodyMayBe() throws IOException, InterruptedException {
        HttpResponse<String> response = send("POST /api/session", announced());

        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .contains("urn:attendansee:problem:too-many-bytes")
                .contains("262144 bytes");
    }

    @Test
    void countsWhatIsSentInChunks() throws IOException, InterruptedException {
        BodyPublisher blanks = BodyPublishers.ofInputStream(() -> new LargeText(' '));

        assertThat(send("POST /api/session", blanks).statusCode()).isEqualTo(413);
        assertThat(send("POST /api/classes", blanks).statusCode()).isEqualTo(413);
    }

    @Test
    void countsWhatIsSentInChunksEvenIfItIsNoJson() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(uri("/api/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(chunked())
                .build();

        assertThat(http.send(form, BodyHandlers.discarding()).statusCode()).isBetween(400, 499);
    }

    @Test
    void endsARequestWhoseBodyDribblesIn() throws IOException {
        long before = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoTimeout(250);

            String answer = dribble(socket);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("request-timeout");
        }
        assertThat((System.nanoTime() - before) / 1e9).isLessThan(20);
    }

    /** A blank every quarter of a second, until the server answers. */
    private static String dribble(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] answer = new byte[4096];
        for (int sent = 0; sent < 1000; sent++) {
            socket.getOutputStream().write(' ');
            try {
                int count = in.read(answer);
                if (count > 0) {
                    return new String(answer, 0, count, StandardCharsets.UTF_8);
                }
            } catch (SocketTimeoutException e) {
                assertThat(sent).as("bytes that the server waits for").isLessThan(900);
            }
        }
        throw new AssertionError("No answer");
    }

    private List<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(BodyLimitIT::routes)
                .filter(route -> route.contains("/api/"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET)
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }

    private HttpResponse<String> send(String route, BodyPublisher body) throws IOException, InterruptedException {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", parts[0].equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "\"0\"")
                .method(parts[0], body);
        if (!path.startsWith("/api/session/") && !path.equals("/api/session")) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static BodyPublisher announced() {
        return BodyPublishers.fromPublisher(chunked(), LARGE);
    }

    private static BodyPublisher chunked() {
        return BodyPublishers.ofInputStream(() -> new LargeText('a'));
    }

    /** A JSON text that begins and does not end. */
    private static final class LargeText extends InputStream {

        private final byte filling;
        private long left = LARGE;

        private LargeText(char filling) {
            this.filling = (byte) filling;
        }

        @Override
        public int read() {
            return left-- > 0 ? filling : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(target, offset, offset + count, filling);
            if (left == LARGE && filling != ' ') {
                target[offset] = '"';
            }
            left -= count;
            return count;
        }
    }
}
