package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GroupIT extends AccountIT {

    private static final String PATH = "/api/groups/{name}";

    private String name;

    @BeforeEach
    void createAGroup() {
        name = "group-" + UUID.randomUUID();
        post("/api/groups", Map.of("name", name, "role", "ADMINISTRATOR"))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/groups/" + name)
                .expectHeader()
                .valueEquals("ETag", "\"0\"");
    }

    @Test
    void grantsItsRoleUntilItIsGone() {
        String username = newName();
        UUID userId = newProfessor(username);
        JsonNode tokens = tokensOf(username);
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(403);

        client.put()
                .uri(PATH + "/members/{id}", name, userId)
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(200);

        delete(PATH, name).expectStatus().isNoContent();
        assertThat(status(bearing(tokens), "/api/users")).isEqualTo(403);
        get(PATH, name).expectStatus().isNotFound();
    }

    @Test
    void isRenamed() {
        String other = name + "-2";

        patch(PATH, "\"0\"", Map.of("name", other), name)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("ADMINISTRATOR");
        patch(PATH, "\"0\"", Map.of("role", "PROFESSOR"), other).expectStatus().isEqualTo(412);
        patch(PATH, "\"1\"", Map.of("role", "PROFESSOR"), other)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.role")
                .isEqualTo("PROFESSOR");
    }

    @Test
    void hasANameOfItsOwn() {
        post("/api/groups", Map.of("name", name, "role", "PROFESSOR"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("name");
        patch(PATH, "*", Map.of("name", "professors"), name).expectStatus().isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrators", "professors"})
    void staysAsItIsWhenOthersNeedIt(String builtIn) {
        patch(PATH, "*", Map.of("role", "ADMINISTRATOR"), builtIn)
                .expectStatus()
                .isEqualTo(409);
        delete(PATH, builtIn).expectStatus().isEqualTo(409);

        get(PATH, builtIn)
                .expectStatus()
                .isOk()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .jsonPath("$.builtIn")
                .isEqualTo(true);
        get(PATH, name).expectBody().jsonPath("$.builtIn").isEqualTo(false);
        get("/api/groups?q={name}", builtIn)
                .expectBody()
                .jsonPath("$.content[0].builtIn")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "name, a/b", "role, OWNER", "role, ''"})
    void namesTheFieldThatIsWrong(String field, String value) {
        Map<String, String> group = new java.util.HashMap<>(Map.of("name", name + "-3", "role", "PROFESSOR"));
        group.put(field, value);

        post("/api/groups", group)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
