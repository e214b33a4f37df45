package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class UserAdministrationIT extends AccountIT {

    private String username;
    private String path;

    @BeforeEach
    void createAProfessor() {
        username = newName();
        path = "/api/users/" + newProfessor(username);
    }

    @Test
    void createsAUserWhoCanSignIn() {
        String name = newName();

        JsonNode created = body(send(
                        client,
                        "POST",
                        "/api/users",
                        Map.of(
                                "username",
                                name,
                                "password",
                                PASSWORD,
                                "firstName",
                                "Ada",
                                "lastName",
                                "Lovelace",
                                "email",
                                "ada@example.org",
                                "groups",
                                List.of("administrators", "professors")))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists(HttpHeaders.LOCATION));

        assertThat(created.get("groups").toString()).isEqualTo("[\"administrators\",\"professors\"]");
        assertThat(created.get("roles").toString()).isEqualTo("[\"ADMINISTRATOR\",\"PROFESSOR\"]");
        assertThat(created.toString()).doesNotContain("password");
        assertThat(status(bearing(tokensOf(name)), "/api/users")).isEqualTo(200);
    }

    @Test
    void namesTheFieldThatIsTaken() {
        for (ResponseSpec answer : List.of(
                send(client, "POST", "/api/users", Map.of("username", username.toUpperCase(), "password", PASSWORD)),
                send(anyVersion(), "PATCH", path, Map.of("username", "admin")))) {
            answer.expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:conflict")
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("username");
        }
    }

    @ParameterizedTest
    @CsvSource({"username, two words", "username, ''", "password, short", "password, aaaaaaaaaaaaaaaa", "email, nobody"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        Map<String, Object> request = new HashMap<>(Map.of("username", newName(), "password", PASSWORD));
        request.put(field, value);

        send(client, "POST", "/api/users", request).expectStatus().isBadRequest();
    }

    @Test
    void refusesATextThatCannotBeStored() {
        send(anyVersion(), "PATCH", path, Map.of("firstName", "A\u0000da"))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void saysByAStableCodeWhyAFieldIsRejected() {
        send(client, "POST", "/api/users", Map.of("username", "two words", "password", "short"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("username");
        send(client, "POST", "/api/users", Map.of("username", newName(), "password", "short"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("password-too-short")
                .jsonPath("$.errors[0].parameters.min")
                .isEqualTo(12);
    }

    @Test
    void refusesAPasswordThatIsTheUsername() {
        String name = newName();

        send(client, "POST", "/api/users", Map.of("username", name, "password", name))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("password");
    }

    @Test
    void refusesAGroupThatDoesNotExist() {
        send(
                        client,
                        "POST",
                        "/api/users",
                        Map.of("username", newName(), "password", PASSWORD, "groups", List.of("students")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("groups");
    }

    @Test
    void findsUsersByPartOfTheirNameGroupAndState() {
        String part = username.substring(8).toUpperCase();

        assertThat(found("q=" + part)).containsExactly(username);
        assertThat(found("q=" + part + "&group=professors&active=true")).containsExactly(username);
        assertThat(found("q=" + part + "&group=administrators")).isEmpty();
        assertThat(found("q=" + part + "&active=false")).isEmpty();
        assertThat(found("q=%25" + part)).isEmpty();
        assertThat(found("group=administrators")).contains("admin").doesNotContain(username);
    }

    @Test
    void sortsAndPages() {
        newProfessor(newName());

        JsonNode page = body(
                client.get().uri("/api/users?sort=createdAt,desc&size=1&page=1").exchange());

        assertThat(page.at("/content/0/username").asString()).isEqualTo(username);
        assertThat(page.at("/page/size").asInt()).isEqualTo(1);
    }

    @Test
    void doesNotSortByASecret() {
        client.get()
                .uri("/api/users?sort=passwordHash")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sort");
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        send(anyVersion(), "PATCH", path, Map.of("firstName", "Ada", "email", "ada@example.org"))
                .expectStatus()
                .isOk();

        send(anyVersion(), "PATCH", path, Map.of("firstName", "Augusta"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.firstName")
                .isEqualTo("Augusta")
                .jsonPath("$.email")
                .isEqualTo("ada@example.org")
                .jsonPath("$.username")
                .isEqualTo(username);
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChanged() {
        String etag = client.get()
                .uri(path)
                .exchange()
                .returnResult()
                .getResponseHeaders()
                .getETag();
        var conditional =
                client.mutate().defaultHeader(HttpHeaders.IF_MATCH, etag).build();

        send(conditional, "PATCH", path, Map.of("lastName", "King"))
                .expectStatus()
                .isOk();

        send(conditional, "PATCH", path, Map.of("lastName", "Byron"))
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void wantsToKnowWhichVersionIsChanged() {
        send(client, "PATCH", path, Map.of("lastName", "King")).expectStatus().isEqualTo(428);
    }

    @Test
    void changesNothingThatIsNotAField() {
        send(anyVersion(), "PATCH", path, Map.of("active", false))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("active");
    }

    @Test
    void resetsAPasswordAndEndsAllSignIns() {
        JsonNode tokens = tokensOf(username);

        send(client, "PUT", path + "/password", Map.of("password", "another long password"))
                .expectStatus()
                .isNoContent();

        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(401);
        login(username, PASSWORD).expectStatus().isUnauthorized();
        login(username, "another long password").expectStatus().isOk();
    }

    @Test
    void wantsTheCurrentPasswordForANewOne() {
        send(
                        bearing(tokensOf(username)),
                        "PUT",
                        "/api/users/me/password",
                        Map.of("currentPassword", "wrong", "newPassword", "another long password"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("currentPassword");
    }

    @Test
    void keepsTheLastAdministrator() {
        JsonNode admin = body(client.get().uri("/api/users/me").exchange());
        String id = admin.get("id").asString();
        body(client.get().uri("/api/users?group=administrators&size=1000").exchange())
                .get("content")
                .forEach(other -> {
                    if (!other.get("id").asString().equals(id)) {
                        send(
                                        client,
                                        "DELETE",
                                        "/api/groups/administrators/members/"
                                                + other.get("id").asString(),
                                        Map.of())
                                .expectStatus()
                                .isNoContent();
                    }
                });

        for (ResponseSpec answer : List.of(
                send(client, "POST", "/api/users/" + id + "/deactivate", Map.of()),
                send(client, "DELETE", "/api/groups/administrators/members/" + id, Map.of()))) {
            answer.expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:last-administrator");
        }
    }

    @Test
    void letsNobodyWithoutAGroupDoMoreThanLookAtThemselves() {
        send(client, "DELETE", "/api/groups/professors/members/" + path.substring(11), Map.of())
                .expectStatus()
                .isNoContent();

        JsonNode tokens = tokensOf(username);

        assertThat(status(bearing(tokens), "/api/users/me")).isEqualTo(200);
        assertThat(status(bearing(tokens), "/api/classes")).isEqualTo(403);
    }

    @Test
    void listsGroupsWithTheirSize() {
        JsonNode page = body(client.get().uri("/api/groups?q=PROFESS").exchange());

        assertThat(page.at("/content/0/name").asString()).isEqualTo("professors");
        assertThat(page.at("/content/0/role").asString()).isEqualTo("PROFESSOR");
        assertThat(page.at("/content/0/members").asLong()).isPositive();
    }

    @Test
    void pagesGroups() {
        JsonNode first = body(client.get().uri("/api/groups?size=1&sort=name").exchange());
        JsonNode last =
                body(client.get().uri("/api/groups?size=1&sort=name,desc").exchange());

        assertThat(first.at("/content/0/name").asString()).isEqualTo("administrators");
        assertThat(last.at("/content/0/name").asString()).isNotEqualTo("administrators");
        assertThat(first.at("/page/totalElements").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(body(client.get().uri("/api/groups?page=1000").exchange()).path("content"))
                .isEmpty();
        client.get().uri("/api/groups?sort=version").exchange().expectStatus().isBadRequest();
    }

    @Test
    void saysThatThereIsNoSuchUserOrGroup() {
        assertThat(status(client, "/api/users/" + UUID.randomUUID())).isEqualTo(404);
        send(client, "PUT", "/api/groups/students/members/" + path.substring(11), Map.of())
                .expectStatus()
                .isNotFound();
        send(client, "PUT", "/api/groups/professors/members/" + UUID.randomUUID(), Map.of())
                .expectStatus()
                .isNotFound();
    }

    private RestTestClient anyVersion() {
        return client.mutate().defaultHeader(HttpHeaders.IF_MATCH, "*").build();
    }

    private List<String> found(String query) {
        JsonNode page = body(
                client.get().uri(URI.create("/api/users?size=1000&" + query)).exchange());
        return page.get("content")
                .valueStream()
                .map(user -> user.get("username").asString())
                .toList();
    }
}
