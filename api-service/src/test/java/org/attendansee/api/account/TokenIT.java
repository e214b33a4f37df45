package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class TokenIT extends AccountIT {

    @Autowired
    private JdbcClient jdbc;

    private String username;
    private UUID userId;

    @BeforeEach
    void createAProfessor() {
        username = newName();
        userId = newProfessor(username);
    }

    @Test
    void exchangesARefreshTokenForNewTokens() {
        JsonNode first = tokensOf(username);

        JsonNode second = body(refresh(first).expectStatus().isOk());

        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(second.get("expires_in").asLong()).isEqualTo(900);
        assertThat(status(bearing(second), "/api/classes")).isEqualTo(200);
        refresh(second).expectStatus().isOk();
    }

    @Test
    void endsTheSignInWhenARefreshTokenIsUsedTwice() {
        JsonNode first = tokensOf(username);
        JsonNode second = body(refresh(first));
        JsonNode elsewhere = tokensOf(username);

        refresh(first).expectStatus().isUnauthorized();

        refresh(second).expectStatus().isUnauthorized();
        assertThat(status(bearing(second), "/api/classes")).isEqualTo(401);
        refresh(elsewhere).expectStatus().isOk();
    }

    @Test
    void signsOut() {
        JsonNode tokens = tokensOf(username);
        Map<String, String> token =
                Map.of("refresh_token", tokens.get("refresh_token").asString());

        send(anonymous, "POST", "/api/tokens/revoke", token).expectStatus().isNoContent();

        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(401);
        refresh(tokens).expectStatus().isUnauthorized();
        send(anonymous, "POST", "/api/tokens/revoke", token).expectStatus().isNoContent();
    }

    @Test
    void refreshesAlthoughTheClientSendsItsExpiredAccessTokenAlong() {
        JsonNode tokens = tokensOf(username);

        anonymous
                .mutate()
                .defaultHeader("Authorization", "Bearer expired")
                .build()
                .post()
                .uri("/api/tokens/refresh")
                .body(Map.of("refresh_token", tokens.get("refresh_token").asString()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesARefreshTokenThatIsNone() {
        send(anonymous, "POST", "/api/tokens/refresh", Map.of("refresh_token", "guess"))
                .expectStatus()
                .isUnauthorized();
        send(anonymous, "POST", "/api/tokens/refresh", Map.of("refresh_token", " "))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void keepsNoTokenInTheDatabase() {
        String token = tokensOf(username).get("refresh_token").asString();

        assertThat(jdbc.sql("select token_hash from refresh_tokens join sign_ins on sign_ins.id = sign_in_id"
                                + " where user_id = ?")
                        .param(userId)
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(token);
    }

    @Test
    void refusesTokensOfASignInWhoseTimeHasCome() {
        JsonNode tokens = tokensOf(username);

        jdbc.sql("update sign_ins set started_at = now() - interval '31 days', expires_at = now() where user_id = ?")
                .param(userId)
                .update();

        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(401);
        refresh(tokens).expectStatus().isUnauthorized();
    }

    @Test
    void endsAllAccessOfADeactivatedUserAtOnce() {
        JsonNode tokens = tokensOf(username);

        send(client, "POST", "/api/users/" + userId + "/deactivate", Map.of())
                .expectStatus()
                .isOk();

        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(401);
        refresh(tokens).expectStatus().isUnauthorized();
        login(username, PASSWORD).expectStatus().isUnauthorized();

        send(client, "POST", "/api/users/" + userId + "/activate", Map.of())
                .expectStatus()
                .isOk();
        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(401);
        login(username, PASSWORD).expectStatus().isOk();
    }

    @Test
    void knowsAtOnceWhenSomebodyJoinsOrLeavesAGroup() {
        JsonNode tokens = tokensOf(username);
        String membership = "/api/groups/administrators/members/" + userId;
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(403);

        send(client, "PUT", membership, Map.of()).expectStatus().isNoContent();
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(200);

        send(client, "DELETE", membership, Map.of()).expectStatus().isNoContent();
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(403);
    }
}
