package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class OpenRegistrationIT extends OpenDoorsIT {

    private static final int LIMIT = 3;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetWhoRegistered() {
        jdbc.sql("delete from login_failures").update();
    }

    @Test
    void makesAProfessor() {
        String name = newName();

        register(name, PASSWORD)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.groups[0]")
                .isEqualTo("professors")
                .jsonPath("$.groups.length()")
                .isEqualTo(1);

        assertThat(status(bearing(tokensOf(name)), "/api/classes")).isEqualTo(200);
    }

    @Test
    void refusesAWeakPassword() {
        register(newName(), "short")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("password");
    }

    @Test
    void doesNotTellWhoIsThereAsOftenAsSomeoneAsks() {
        for (int i = 0; i < LIMIT; i++) {
            register("admin", PASSWORD).expectStatus().isEqualTo(409);
        }

        for (String name : new String[] {"admin", newName()}) {
            register(name, PASSWORD)
                    .expectStatus()
                    .isEqualTo(429)
                    .expectHeader()
                    .value(HttpHeaders.RETRY_AFTER, seconds -> assertThat(Integer.parseInt(seconds))
                            .isBetween(1, 900))
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:too-many-registrations");
        }
        login("admin", PASSWORD).expectStatus().isOk();
    }

    private ResponseSpec register(String username, String password) {
        return send(anonymous, "POST", "/api/registrations", Map.of("username", username, "password", password));
    }
}
