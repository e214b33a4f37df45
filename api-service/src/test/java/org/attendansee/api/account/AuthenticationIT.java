package org.attendansee.api.account;

import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class AuthenticationIT extends ApiIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/classes",
                "/api/sessions",
                "/api/images/018f0000-0000-7000-8000-000000000000",
                "/api/images/018f0000-0000-7000-8000-000000000000/original",
                "/api/face-crops/018f0000-0000-7000-8000-000000000000/crop",
                "/api/pipeline/workers",
                "/actuator/metrics",
                "/no/such/path"
            })
    void servesNothingToStrangers(String path) {
        anonymous
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches(HttpHeaders.WWW_AUTHENTICATE, "Bearer.*")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void tellsStrangersOnlyWhetherItIsHealthy() {
        anonymous
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{'status':'UP'}");
    }

    @Test
    void acceptsUserNameAndPasswordOnEveryRoute() {
        anonymous
                .get()
                .uri("/api/classes")
                .headers(headers -> headers.setBasicAuth("ADMIN", PASSWORD))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void refusesAWrongPasswordLikeAnUnknownUser() {
        for (String user : new String[] {"admin", "nobody"}) {
            anonymous
                    .post()
                    .uri("/api/tokens")
                    .headers(headers -> headers.setBasicAuth(user, "wrong"))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    @Test
    void refusesATokenThatIsNotItsOwn() {
        String foreign = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.";

        anonymous
                .get()
                .uri("/api/classes")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + foreign)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void answersAnUnknownIdWithAProblem() {
        client.get()
                .uri("/api/images/{id}", UUID.randomUUID())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:attendansee:problem:not-found");
    }
}
