package org.attendansee.api;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.attendansee.local.backing.Backing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A running API service in front of a real PostgreSQL, Kafka and object store, shared by all integration tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "attendansee.account.admin.username=admin",
            "attendansee.account.admin.password=" + ApiIT.PASSWORD,
            "attendansee.account.token-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "attendansee.account.throttle.address-failures=1000000",
            "attendansee.upload.max-file-size=2MB",
            "attendansee.time-zone=" + ApiIT.TIME_ZONE
        })
@AutoConfigureRestTestClient
@Import({Statements.class, TestClock.class})
public abstract class ApiIT {

    protected static final String PASSWORD = "correct horse battery staple";

    /** Of the lecture halls: no machine that runs tests is likely to have it. */
    protected static final String TIME_ZONE = "Asia/Kathmandu";

    @Autowired
    protected Statements statements;

    @Autowired
    protected TestClock clock;

    /** Without credentials. */
    @Autowired
    protected RestTestClient anonymous;

    /** Signed in as the administrator. */
    protected RestTestClient client;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry registry) {
        Backing.shared().springProperties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add(
                "attendansee.upload.spool.folder",
                () -> Path.of("target/uploads").toAbsolutePath().toString());
    }

    @BeforeEach
    void signIn() {
        JsonNode token = anonymous
                .post()
                .uri("/api/tokens")
                .headers(headers -> headers.setBasicAuth("admin", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        client = anonymous
                .mutate()
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + token.get("access_token").asString())
                .build();
    }

    @AfterEach
    void letTheClockGoOn() {
        clock.goOn();
    }

    protected UUID newClass() {
        return create("/api/classes", Map.of("name", "Linear Algebra"));
    }

    protected UUID newSession() {
        return create("/api/sessions", Map.of("classId", newClass(), "name", "Eigenvalues", "date", "2026-11-22"));
    }

    /** Returns the answer to the creation, with the key. */
    protected JsonNode newCamera(UUID classId) {
        return json(post("/api/cameras", Map.of("classId", classId, "name", "Camera " + UUID.randomUUID()))
                .expectStatus()
                .isCreated());
    }

    /** A client that shows an access token, or the key of a camera. */
    protected RestTestClient bearing(String token) {
        return anonymous
                .mutate()
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    /** A picture that differs from every other. */
    protected static byte[] newPhoto(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random();
        for (int i = 0; i < 100; i++) {
            image.setRGB(random.nextInt(width), random.nextInt(height), Color.WHITE.getRGB() ^ random.nextInt(1 << 24));
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected ResponseSpec get(String path, Object... variables) {
        return client.get().uri(path, variables).exchange();
    }

    protected ResponseSpec post(String path, Object body, Object... variables) {
        return client.post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** @param ifMatch the version that is to be changed */
    protected ResponseSpec patch(String path, String ifMatch, Object body, Object... variables) {
        return client.patch()
                .uri(path, variables)
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(body)
                .exchange();
    }

    protected ResponseSpec delete(String path, Object... variables) {
        return client.delete().uri(path, variables).exchange();
    }

    protected static JsonNode json(ResponseSpec response) {
        return response.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    protected UUID newStudent(UUID classId, String firstName, String lastName) {
        return create("/api/students", Map.of("classId", classId, "firstName", firstName, "lastName", lastName));
    }

    protected UUID create(String path, Map<String, ?> body) {
        JsonNode created = client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(created.get("id").asString());
    }
}
