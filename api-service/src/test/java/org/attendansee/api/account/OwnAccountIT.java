package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAccountIT extends AccountIT {

    private static final String PATH = "/api/users/me";

    private String username;

    @BeforeEach
    void signInAsAProfessor() {
        username = newName();
        newProfessor(username);
        client = bearing(tokensOf(username));
    }

    @Test
    void changesNamesAndAddress() {
        String etag = get(PATH).returnResult().getResponseHeaders().getETag();

        patch(PATH, etag, Map.of("firstName", "Ada", "email", "ada@example.org"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", changed -> assertThat(changed).isNotEqualTo(etag))
                .expectBody()
                .jsonPath("$.firstName")
                .isEqualTo("Ada")
                .jsonPath("$.lastName")
                .isEqualTo("")
                .jsonPath("$.username")
                .isEqualTo(username);

        patch(PATH, etag, Map.of("firstName", "Augusta")).expectStatus().isEqualTo(412);
        assertThat(json(get(PATH)).path("email").asString()).isEqualTo("ada@example.org");
    }

    @ParameterizedTest
    @CsvSource({"username, grace", "active, false", "groups, administrators", "password, x", "email, nobody"})
    void changesNothingElse(String field, String value) {
        patch(PATH, "*", Map.of(field, value))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void wantsToKnowWhichVersionIsChanged() {
        send(client, "PATCH", PATH, Map.of("lastName", "King")).expectStatus().isEqualTo(428);
    }
}
