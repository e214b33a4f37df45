package org.attendansee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests as broken clients send them, byte by byte: each operation answers that the client is wrong, never itself.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = {"attendansee.pipeline.stream-lifetime=0s", "attendansee.pipeline.heartbeat=100ms"})
class MalformedRequestIT extends ApiIT {

    private static final Set<RequestMethod> WITH_BODY =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

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
    void neverFailsByABadlyEncodedRequest(CapturedOutput output) throws IOException {
        List<String> failures = new ArrayList<>();
        for (String route : routes()) {
            for (String query :
                    List.of("?q=50%", "?q=%FF", "?fileName=%E4.jpg", "?%=%&page=%zz", "?q=%00", "?size=\u00FC")) {
                check(failures, route, query, "", "{}");
            }
            for (String header : List.of(
                    "Idempotency-Key: \u00C3\u00A4\u00FF",
                    "Content-Digest: \u00FF",
                    "If-Match: \"\u00FF\"",
                    "Last-Event-ID: \u00FF\u0001",
                    "Accept-Language: \u00FF",
                    "Range: bytes=9-1")) {
                check(failures, route, "", header, "{}");
            }
            for (String body : List.of("", "{", "[]", "null", "\"\u00FF\"", "{\"name\":\"\\uD800\"}", "\u0000")) {
                check(failures, route, "", "", body);
            }
        }

        assertThat(routes()).hasSizeGreaterThan(80);
        assertThat(failures).isEmpty();
        assertThat(output.getAll()).doesNotContain("Unexpected error");
    }

    @Test
    void namesTheParameterThatIsBadlyEncoded() throws IOException {
        String answer = send("GET", "/api/classes?q=50%", "", "");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"q\"")
                .contains("application/problem+json");
    }

    @Test
    void doesNotRejectAPhotoForItsName() throws IOException {
        String session = newSession().toString();
        token = newCamera(UUID.fromString(
                        json(get("/api/sessions/{id}", session)).get("classId").asString()))
                .get("key")
                .asString();

        JsonNode photo = upload(session, "?fileName=%E4%20hall.jpg", "");

        assertThat(photo.get("fileName").asString()).isEqualTo("ä hall.jpg");
        assertThat(upload(session, "?fileName=100%.jpg", "").get("fileName").asString())
                .isEqualTo("100%.jpg");
        assertThat(upload(session, "?fileName=h%C3%A4ll.jpg", "Idempotency-Key: r\u00C3\u00A4um-1")
                        .get("fileName")
                        .asString())
                .isEqualTo("häll.jpg");
    }

    private JsonNode upload(String session, String query, String header) throws IOException {
        byte[] photo = newPhoto("jpg", 64, 48);
        String answer = sendBytes("POST", "/api/sessions/" + session + "/images" + query, header, "image/jpeg", photo);
        assertThat(answer).startsWith("HTTP/1.1 202");
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    private void check(List<String> failures, String route, String query, String header, String body)
            throws IOException {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        String answer = send(parts[0], path + query, header, body);
        String status = answer.isEmpty() ? "no answer" : answer.substring(9, Math.min(12, answer.length()));
        if (status.equals("401")) {
            // One of the operations signs out, and all access tokens of the user with it.
            findToken();
        }
        if (!status.matches("[234]..")) {
            failures.add(status + " " + route + query + " " + header + " " + body);
        }
    }

    /** @param body every character of it is a byte, as in the header and the path */
    private String send(String method, String target, String header, String body) throws IOException {
        String type = method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
        return sendBytes(method, target, header, type, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String sendBytes(String method, String target, String header, String type, byte[] content)
            throws IOException {
        String length = WITH_BODY.contains(RequestMethod.valueOf(method))
                ? "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, content.length)
                : "";
        String head = "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s%s\r\n"
                .formatted(method, target, token, length, header.isEmpty() ? "" : header + "\r\n");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            if (!length.isEmpty()) {
                socket.getOutputStream().write(content);
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private List<String> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(MalformedRequestIT::routes)
                .filter(route -> route.contains("/api/"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
