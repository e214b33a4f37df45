package org.attendansee.api.account;

import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Users to try things on. */
abstract class AccountIT extends ApiIT {

    /** That nobody had before. */
    static String newName() {
        return "ada-" + UUID.randomUUID();
    }

    /** As the configuration makes them, without {@code attendansee.account} in front of the names. */
    static AccountProperties properties(Map<String, ?> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("", AccountProperties.class);
    }

    /** A professor with the password {@link ApiIT#PASSWORD}. */
    UUID newProfessor(String username) {
        JsonNode created = body(send(client, "POST", "/api/users", Map.of("username", username, "password", PASSWORD))
                .expectStatus()
                .isCreated());
        return UUID.fromString(created.get("id").asString());
    }

    ResponseSpec login(String username, String password) {
        return anonymous
                .post()
                .uri("/api/tokens")
                .headers(headers -> headers.setBasicAuth(username, password))
                .exchange();
    }

    JsonNode tokensOf(String username) {
        return body(login(username, PASSWORD).expectStatus().isOk());
    }

    RestTestClient bearing(JsonNode tokens) {
        return anonymous
                .mutate()
                .defaultHeader(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + tokens.get("access_token").asString())
                .build();
    }

    ResponseSpec refresh(JsonNode tokens) {
        return send(
                anonymous,
                "POST",
                "/api/tokens/refresh",
                Map.of("refresh_token", tokens.get("refresh_token").asString()));
    }

    static int status(RestTestClient who, String path) {
        return who.get().uri(path).exchange().returnResult().getStatus().value();
    }

    static ResponseSpec send(RestTestClient who, String method, String path, Map<String, ?> body) {
        return who.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    static JsonNode body(ResponseSpec response) {
        return response.expectBody(JsonNode.class).returnResult().getResponseBody();
    }
}
