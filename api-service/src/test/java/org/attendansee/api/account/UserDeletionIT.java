package org.attendansee.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class UserDeletionIT extends AccountIT {

    private static final String PATH = "/api/users/{id}";

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
    void endsEverySignIn() {
        JsonNode tokens = tokensOf(username);

        delete(PATH, userId).expectStatus().isNoContent();

        get(PATH, userId).expectStatus().isNotFound();
        login(username, PASSWORD).expectStatus().isUnauthorized();
        assertThat(status(bearing(tokens), "/api/users/me")).isEqualTo(401);
        delete(PATH, userId).expectStatus().isNotFound();
    }

    @Test
    void leavesThePhotographsThatTheyUploaded() {
        UUID imageId = Rows.image(jdbc, newSession(), "PROCESSED");
        jdbc.sql("update images set uploaded_by = ? where id = ?")
                .params(userId, imageId)
                .update();

        delete(PATH, userId).expectStatus().isNoContent();

        get("/api/images/{id}", imageId).expectStatus().isOk();
    }

    @Test
    void doesNotTakeClassesAlong() {
        UUID classId = newClass();
        jdbc.sql("update classes set owner_id = ? where id = ?")
                .params(userId, classId)
                .update();

        delete(PATH, userId)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The user owns 1 classes, which must be deleted first.")
                .jsonPath("$.code")
                .isEqualTo("owns-classes")
                .jsonPath("$.parameters.count")
                .isEqualTo(1);

        get("/api/classes/{id}", classId).expectStatus().isOk();
    }

    @Test
    void isNothingThatOneDoesToOneself() {
        delete(PATH, json(get("/api/users/me")).path("id").asString())
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void isDoneToAnotherAdministrator() {
        client.put()
                .uri("/api/groups/administrators/members/{id}", userId)
                .exchange()
                .expectStatus()
                .isNoContent();

        delete(PATH, userId).expectStatus().isNoContent();
    }
}
