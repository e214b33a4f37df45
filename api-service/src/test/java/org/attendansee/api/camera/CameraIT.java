package org.attendansee.api.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.api.ApiIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class CameraIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;

    @BeforeEach
    void teach() {
        classId = newClass();
    }

    @Test
    void showsTheKeyOnceAndKeepsOnlyItsHash() {
        ResponseSpec response = install("Back wall", Map.of());

        response.expectStatus().isCreated().expectHeader().valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        JsonNode created = json(response);
        String key = created.get("key").asString();
        assertThat(key).matches("attc_[A-Za-z0-9_-]{43}");
        assertThat(created.get("keyHint").asString()).isEqualTo(key.substring(0, 9));
        JsonNode read = json(get("/api/cameras/{id}", created.get("id").asString()));
        assertThat(read.has("key")).isFalse();
        assertThat(read.has("qrCode")).isFalse();
        assertThat(read.get("name").asString()).isEqualTo("Back wall");
        assertThat(read.get("classId").asString()).isEqualTo(classId.toString());
        assertThat(jdbc.sql("select cameras::text from cameras where class_id = ?")
                        .param(classId)
                        .query(String.class)
                        .single())
                .doesNotContain(key)
                .contains(read.get("keyHint").asString());
    }

    @Test
    void showsEveryKeyAlsoAsACodeThatSaysWhereTheApiIs() {
        JsonNode created = json(install("Back wall", Map.of()));
        JsonNode renewed =
                json(post("/api/cameras/{id}/key", Map.of(), created.get("id").asString()));

        for (JsonNode shown : List.of(created, renewed)) {
            CameraKey key = new CameraKey(shown.get("key").asString());
            assertThat(shown.get("qrCode").asString())
                    .isEqualTo(new SetupCode(
                                    client.get()
                                            .uri("/api")
                                            .exchange()
                                            .returnResult()
                                            .getUrl(),
                                    key)
                            .toSvg());
        }
    }

    @Test
    void letsAKeyLastAYearUnlessToldOtherwise() {
        Instant wanted = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

        assertThat(expiry(json(install("A", Map.of()))))
                .isCloseTo(Instant.now().plus(Duration.ofDays(365)), within(1, ChronoUnit.MINUTES));
        assertThat(expiry(json(install("B", Map.of("keyExpiresAt", wanted.toString())))))
                .isEqualTo(wanted);
    }

    @Test
    void refusesAnExpiryThatIsOverOrFarAway() {
        for (String expiry : List.of("2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z")) {
            assertNames("keyExpiresAt", 400, install("A", Map.of("keyExpiresAt", expiry)));
        }
    }

    @Test
    void hasOneCameraOfANameInAClass() {
        install("Door", Map.of()).expectStatus().isCreated();

        assertNames("name", 409, install("Door", Map.of()));
        post("/api/cameras", Map.of("classId", newClass(), "name", "Door"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void needsANameAndAClassThatExists() {
        assertNames("name", 400, install(" ", Map.of()));
        assertNames("classId", 400, post("/api/cameras", Map.of("name", "Door")));
        post("/api/cameras", Map.of("classId", UUID.randomUUID(), "name", "Door"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void findsCamerasByClassAndByName() {
        List.of("Back wall", "Front wall", "Door").forEach(name -> install(name, Map.of()));
        install(newClass(), "Wall of another class", Map.of());

        assertThat(names("classId={id}", classId)).containsExactly("Back wall", "Door", "Front wall");
        assertThat(names("classId={id}&q=WALL", classId)).containsExactly("Back wall", "Front wall");
        assertThat(names("classId={id}&sort=name,desc&size=2", classId)).containsExactly("Front wall", "Door");
        assertThat(names("classId={id}&sort=name,desc&size=2&page=1", classId)).containsExactly("Back wall");
        get("/api/cameras?classId={id}", UUID.randomUUID()).expectStatus().isNotFound();
        assertNames("sort", 400, get("/api/cameras?sort=keyHash"));
    }

    @Test
    void isRenamedByWhoeverKnowsItsVersion() {
        ResponseSpec created = install("Door", Map.of());
        String id = json(created).get("id").asString();
        String etag = created.returnResult(byte[].class).getResponseHeaders().getETag();

        ResponseSpec changed = patch("/api/cameras/{id}", etag, Map.of("name", "Window"), id);

        changed.expectStatus().isOk();
        assertThat(json(changed).get("name").asString()).isEqualTo("Window");
        patch("/api/cameras/{id}", etag, Map.of("name", "Wall"), id)
                .expectStatus()
                .isEqualTo(412);
        client.patch()
                .uri("/api/cameras/{id}", id)
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(Map.of("name", "Wall"))
                .exchange()
                .expectStatus()
                .isEqualTo(428);
        assertNames("keyExpiresAt", 400, patch("/api/cameras/{id}", "*", Map.of("keyExpiresAt", Instant.now()), id));
        install("Taken", Map.of());
        assertNames("name", 409, patch("/api/cameras/{id}", "*", Map.of("name", "Taken"), id));
    }

    @Test
    void saysWhichFacesAreLookedForInItsPhotographs() {
        Map<String, Object> body = new HashMap<>(Map.of("classId", classId, "name", "Door"));
        body.putAll(Map.of("smallestFace", 40, "scoreThreshold", 0.7, "maxPixels", 2_000_000));
        ResponseSpec created = post("/api/cameras", body);
        created.expectStatus().isCreated();
        String id = json(created).get("id").asString();

        patch("/api/cameras/{id}", "*", "{\"farRows\": true, \"maxPixels\": null}", id)
                .expectStatus()
                .isOk();

        JsonNode camera = json(get("/api/cameras/{id}", id));
        assertThat(camera.get("smallestFace").asInt()).isEqualTo(40);
        assertThat(camera.get("scoreThreshold").asDouble()).isEqualTo(0.7);
        assertThat(camera.has("maxPixels")).isFalse();
        assertThat(camera.get("farRows").asBoolean()).isTrue();
        assertThat(json(install("Window", Map.of())).has("smallestFace"))
                .as("what was not asked for")
                .isFalse();
    }

    @Test
    void refusesToLookForFacesThatCannotBeFound() {
        String id = json(install("Door", Map.of())).get("id").asString();

        Map.of(
                        "smallestFace", List.of(0, 4097, "small"),
                        "scoreThreshold", List.of(0.05, 1.1),
                        "maxPixels", List.of(102_399, 100_000_001),
                        "farRows", List.of("perhaps"))
                .forEach((field, values) -> values.forEach(value -> {
                    assertNames(
                            field, 400, post("/api/cameras", Map.of("classId", classId, "name", "A", field, value)));
                    assertNames(field, 400, patch("/api/cameras/{id}", "*", Map.of(field, value), id));
                }));
    }

    @Test
    void handsItsPolicyToItsPhotographsWhichKeepItUntilTheyAreSearchedAgain() {
        UUID sessionId = newSession();
        UUID sessionsClass = UUID.fromString(
                json(get("/api/sessions/{id}", sessionId)).get("classId").asString());
        JsonNode camera = newCamera(sessionsClass);
        String id = camera.get("id").asString();
        patch("/api/cameras/{id}", "*", Map.of("smallestFace", 40, "farRows", false), id)
                .expectStatus()
                .isOk();
        UUID image = UUID.fromString(json(bearing(camera.get("key").asString())
                        .post()
                        .uri("/api/sessions/{id}/images", sessionId)
                        .contentType(MediaType.IMAGE_JPEG)
                        .body(newPhoto("jpg", 32, 32))
                        .exchange())
                .get("id")
                .asString());
        patch("/api/cameras/{id}", "*", Map.of("smallestFace", 20), id)
                .expectStatus()
                .isOk();
        jdbc.sql("update images set status = 'PROCESSING' where id = ?")
                .param(image)
                .update();
        assertThat(policyOf(image)).containsEntry("smallest_face", 40).containsEntry("far_rows", false);
        assertThat(policyOf(image).get("score_threshold")).isNull();
        jdbc.sql("update images set status = 'FAILED', failure_reason = 'POISON' where id = ?")
                .param(image)
                .update();

        post("/api/images/{id}/reprocess", "", image).expectStatus().isAccepted();

        assertThat(policyOf(image)).containsEntry("smallest_face", 20).containsEntry("far_rows", false);
    }

    private Map<String, Object> policyOf(UUID image) {
        return jdbc.sql("select smallest_face, score_threshold, max_pixels, far_rows from images where id = ?")
                .param(image)
                .query()
                .singleRow();
    }

    @Test
    void getsANewKeyWithAVersionOfItsOwn() {
        ResponseSpec created = install("Door", Map.of());
        JsonNode camera = json(created);
        String id = camera.get("id").asString();
        String etag = created.returnResult(byte[].class).getResponseHeaders().getETag();
        delete("/api/cameras/{id}/key", id).expectStatus().isNoContent();
        assertThat(json(get("/api/cameras/{id}", id)).path("revokedAt").isMissingNode())
                .isFalse();
        Instant wanted = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

        JsonNode replaced = json(post("/api/cameras/{id}/key", Map.of("keyExpiresAt", wanted.toString()), id)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store"));

        assertThat(replaced.get("key").asString())
                .startsWith("attc_")
                .isNotEqualTo(camera.get("key").asString());
        assertThat(replaced.has("revokedAt")).isFalse();
        assertThat(expiry(replaced)).isEqualTo(wanted);
        get("/api/cameras/{id}", id).expectHeader().value(HttpHeaders.ETAG, tag -> assertThat(tag)
                .isNotEqualTo(etag));
        assertNames(
                "keyExpiresAt", 400, post("/api/cameras/{id}/key", Map.of("keyExpiresAt", "2001-01-01T00:00:00Z"), id));
    }

    @Test
    void goesAndLeavesItsPhotographs() {
        UUID sessionId = newSession();
        UUID sessionsClass = UUID.fromString(
                json(get("/api/sessions/{id}", sessionId)).get("classId").asString());
        JsonNode camera = newCamera(sessionsClass);
        String id = camera.get("id").asString();
        JsonNode image = json(bearing(camera.get("key").asString())
                .post()
                .uri("/api/sessions/{id}/images", sessionId)
                .contentType(MediaType.IMAGE_JPEG)
                .body(newPhoto("jpg", 32, 32))
                .exchange());
        assertThat(image.get("cameraId").asString()).isEqualTo(id);

        delete("/api/cameras/{id}", id).expectStatus().isNoContent();

        get("/api/cameras/{id}", id).expectStatus().isNotFound();
        JsonNode kept = json(get("/api/images/{id}", image.get("id").asString()));
        assertThat(kept.has("cameraId")).isFalse();
    }

    @Test
    void goesWithItsClass() {
        String id = json(install("Door", Map.of())).get("id").asString();

        delete("/api/classes/{id}", classId).expectStatus().isNoContent();

        get("/api/cameras/{id}", id).expectStatus().isNotFound();
    }

    private ResponseSpec install(String name, Map<String, String> more) {
        return install(classId, name, more);
    }

    private ResponseSpec install(UUID ofClass, String name, Map<String, String> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("classId", ofClass);
        body.put("name", name);
        return post("/api/cameras", body);
    }

    private List<String> names(String query, Object... variables) {
        return json(get("/api/cameras?" + query, variables))
                .get("content")
                .valueStream()
                .map(camera -> camera.get("name").asString())
                .toList();
    }

    private static Instant expiry(JsonNode camera) {
        return Instant.parse(camera.get("keyExpiresAt").asString());
    }

    private static void assertNames(String field, int status, ResponseSpec response) {
        response.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field);
    }
}
