package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.servlet.client.ExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.MultiValueMap;

class BrowserSessionIT extends AccountIT {

    private String username;
    private UUID userId;

    @BeforeEach
    void createAProfessor() {
        username = newName();
        userId = newProfessor(username);
    }

    private ExchangeResult signInAs(String name, String password) {
        return send(anonymous, "POST", "/api/session", Map.of("username", name, "password", password))
                .returnResult();
    }

    @Nested
    class SignedIn {

        private ResponseCookie session;
        private ResponseCookie csrf;

        @BeforeEach
        void signIn() {
            MultiValueMap<String, ResponseCookie> cookies =
                    signInAs(username, PASSWORD).getResponseCookies();
            session = cookies.getFirst("ATTENDANSEE_SESSION");
            csrf = cookies.getFirst("XSRF-TOKEN");
        }

        @Test
        void keepsTheSessionFromScriptsAndForeignPages() {
            assertThat(session.isHttpOnly()).isTrue();
            assertThat(session.getSameSite()).isEqualTo("Lax");
            assertThat(session.isSecure()).as("http in this test").isFalse();
            assertThat(csrf.isHttpOnly()).as("scripts repeat it").isFalse();
        }

        @Test
        void readsWithTheCookieAlone() {
            assertThat(status(browser(), "/api/classes")).isEqualTo(200);
            browser()
                    .get()
                    .uri("/api/session")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.username")
                    .isEqualTo(username)
                    .jsonPath("$.groups[0]")
                    .isEqualTo("professors");
        }

        @Test
        void refusesToChangeAnythingWithoutTheCsrfHeader() {
            Map<String, String> newClass = Map.of("name", "Forged");

            send(browser(), "POST", "/api/classes", newClass)
                    .expectStatus()
                    .isForbidden()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:csrf");
            send(browser().mutate().defaultHeader("X-XSRF-TOKEN", "guess").build(), "POST", "/api/classes", newClass)
                    .expectStatus()
                    .isForbidden();
        }

        @Test
        void changesThingsWithTheCsrfHeader() {
            send(script(), "POST", "/api/classes", Map.of("name", "Optics"))
                    .expectStatus()
                    .isCreated();
        }

        @Test
        void givesAPageThatLostItsCsrfCookieANewOne() {
            RestTestClient withoutCsrf = anonymous
                    .mutate()
                    .defaultCookie(session.getName(), session.getValue())
                    .build();

            assertThat(withoutCsrf
                            .get()
                            .uri("/api/session")
                            .exchange()
                            .returnResult()
                            .getResponseCookies())
                    .containsKey("XSRF-TOKEN");
        }

        @Test
        void signsOut() {
            ExchangeResult result =
                    script().delete().uri("/api/session").exchange().returnResult();

            assertThat(result.getStatus().value()).isEqualTo(204);
            assertThat(result.getResponseCookies()
                            .getFirst("ATTENDANSEE_SESSION")
                            .getMaxAge())
                    .isZero();
            assertThat(status(browser(), "/api/session")).isEqualTo(401);
        }

        @Test
        void endsWhenTheUserIsDeactivated() {
            send(client, "POST", "/api/users/" + userId + "/deactivate", Map.of())
                    .expectStatus()
                    .isOk();

            assertThat(status(browser(), "/api/session")).isEqualTo(401);
        }

        @Test
        void goesOnWhenItsPasswordChangesWhileAllOthersEnd() {
            RestTestClient elsewhere = bearing(tokensOf(username));

            send(
                            script(),
                            "PUT",
                            "/api/users/me/password",
                            Map.of("currentPassword", PASSWORD, "newPassword", "another long password"))
                    .expectStatus()
                    .isNoContent();

            assertThat(status(browser(), "/api/session")).isEqualTo(200);
            assertThat(status(elsewhere, "/api/classes")).isEqualTo(401);
            login(username, PASSWORD).expectStatus().isUnauthorized();
            login(username, "another long password").expectStatus().isOk();
        }

        @Test
        void signsInAgainWithoutTheCsrfHeaderAndEndsTheOldSession() {
            send(browser(), "POST", "/api/session", Map.of("username", username, "password", PASSWORD))
                    .expectStatus()
                    .isOk();

            assertThat(status(browser(), "/api/session")).isEqualTo(401);
        }

        /** What a browser sends by itself, also when a foreign page makes it. */
        private RestTestClient browser() {
            return anonymous
                    .mutate()
                    .defaultCookie(session.getName(), session.getValue())
                    .defaultCookie(csrf.getName(), csrf.getValue())
                    .build();
        }

        /** What a script of our own page sends. */
        private RestTestClient script() {
            return browser()
                    .mutate()
                    .defaultHeader("X-XSRF-TOKEN", csrf.getValue())
                    .build();
        }
    }

    @Test
    void hasNoProvidersUnlessConfigured() {
        assertThat(body(anonymous.get().uri("/api/session/providers").exchange()))
                .isEmpty();
        assertThat(status(anonymous, "/oauth2/authorization/university")).isEqualTo(401);
        assertThat(status(anonymous, "/login/oauth2/code/university")).isEqualTo(401);
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(signInAs(username, "wrong").getStatus().value()).isEqualTo(401);
        assertThat(signInAs(username, "wrong").getResponseCookies()).isEmpty();
    }

    @Test
    void refusesWhatNoDatabaseCouldHold() {
        assertThat(signInAs("a\u0000b", PASSWORD).getStatus().value()).isEqualTo(400);
        assertThat(signInAs(username, "long".repeat(200)).getStatus().value()).isEqualTo(401);
    }

    @Test
    void refusesAFormThatAForeignPageCouldSend() {
        anonymous
                .post()
                .uri("/api/session")
                .contentType(MediaType.TEXT_PLAIN)
                .body("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, PASSWORD))
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void tellsNobodyWhoIsNotSignedInWhoTheyAre() {
        assertThat(status(anonymous, "/api/session")).isEqualTo(401);
        assertThat(status(
                        anonymous
                                .mutate()
                                .defaultCookie("ATTENDANSEE_SESSION", "guess")
                                .build(),
                        "/api/session"))
                .isEqualTo(401);
    }
}
