package org.attendansee.api.access;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Walks every route as a stranger, as another professor, as the owner, as an administrator and as a camera. */
// Streams end at once: whether somebody is let in shows at their beginning.
@TestPropertySource(properties = {"attendansee.pipeline.stream-lifetime=0s", "attendansee.pipeline.heartbeat=100ms"})
class PermissionWalkIT extends ApiIT {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectStore store;

    private RestTestClient owner;
    private RestTestClient otherProfessor;
    private RestTestClient camera;
    private Map<String, Object> ids;

    /** Whom a route lets in, apart from strangers, whom none does. */
    private enum Audience {
        /** Owner and administrators; for others the resource does not exist. */
        OWNER,
        /** Owner, administrators and the cameras of the class; for others the resource does not exist. */
        OWNER_OR_CAMERA,
        /** Cameras. */
        CAMERA,
        /** Everyone who is signed in, but no camera; what they see depends on who they are. */
        SIGNED_IN,
        /** Everyone who shows their password; a token is not enough. */
        PASSWORD,
        /** Administrators. */
        ADMINISTRATOR,
        /** Everyone, strangers included: what counts is in the body. */
        ANYONE,
        /** Nobody, as registration is closed. */
        NOBODY
    }

    private enum Answer {
        SUCCESS,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND;

        static Answer of(int status) {
            return switch (status) {
                case 200, 201, 202, 204 -> SUCCESS;
                case 401 -> UNAUTHENTICATED;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                default -> throw new AssertionError("Status " + status);
            };
        }
    }

    /** @param body JSON, the parts of a form, or a photograph when it is bytes */
    private record Route(String method, String path, Audience audience, Object body) {

        static Route get(String path, Audience audience) {
            return new Route("GET", path, audience, "");
        }

        static Route delete(String path) {
            return new Route("DELETE", path, Audience.OWNER, "");
        }

        String name() {
            return method + " " + path;
        }
    }

    private List<Route> table() {
        return List.of(
                new Route("POST", "/api/tokens", Audience.PASSWORD, ""),
                new Route("POST", "/api/classes", Audience.SIGNED_IN, Map.of("name", "Walk")),
                Route.get("/api/classes", Audience.SIGNED_IN),
                Route.get("/api/classes/{classId}", Audience.OWNER),
                new Route(
                        "POST",
                        "/api/sessions",
                        Audience.OWNER,
                        Map.of("classId", ids.get("classId"), "name", "Walk", "date", "2026-11-22")),
                Route.get("/api/sessions", Audience.SIGNED_IN),
                Route.get("/api/sessions/{sessionId}", Audience.OWNER),
                new Route(
                        "POST", "/api/sessions/{sessionId}/images", Audience.OWNER_OR_CAMERA, newPhoto("jpg", 32, 32)),
                new Route("POST", "/api/camera/images", Audience.CAMERA, newPhoto("jpg", 32, 32)),
                new Route(
                        "POST",
                        "/api/cameras",
                        Audience.OWNER,
                        Map.of("classId", ids.get("classId"), "name", "Back wall")),
                Route.get("/api/cameras", Audience.SIGNED_IN),
                Route.get("/api/cameras/{cameraId}", Audience.OWNER),
                new Route("PATCH", "/api/cameras/{cameraId}", Audience.OWNER, Map.of("name", "Door")),
                new Route("POST", "/api/cameras/{cameraId}/key", Audience.OWNER, ""),
                Route.get("/api/sessions/{sessionId}/images", Audience.OWNER),
                Route.get("/api/sessions/{sessionId}/faces", Audience.OWNER),
                Route.get("/api/images/{imageId}", Audience.OWNER),
                Route.get("/api/images/{imageId}/faces", Audience.OWNER),
                Route.get("/api/images/{imageId}/original", Audience.OWNER),
                Route.get("/api/images/{imageId}/preview", Audience.OWNER),
                new Route("PATCH", "/api/face-crops/{faceCropId}", Audience.OWNER, Map.of()),
                Route.get("/api/face-crops/{faceCropId}", Audience.OWNER),
                Route.get("/api/face-crops/{faceCropId}/crop", Audience.OWNER),
                Route.get("/api/pipeline/workers", Audience.SIGNED_IN),
                Route.get("/api/pipeline", Audience.SIGNED_IN),
                Route.get("/api/pipeline/events", Audience.SIGNED_IN),
                new Route(
                        "POST",
                        "/api/students",
                        Audience.OWNER,
                        Map.of("classId", ids.get("classId"), "firstName", "Grace", "lastName", "Hopper")),
                Route.get("/api/students", Audience.SIGNED_IN),
                Route.get("/api/students/{studentId}", Audience.OWNER),
                new Route("PATCH", "/api/students/{studentId}", Audience.OWNER, Map.of("email", "ada@example.org")),
                new Route("PATCH", "/api/classes/{classId}", Audience.OWNER, Map.of("active", false)),
                Route.get("/api/classes/{classId}/statistics", Audience.OWNER),
                new Route("PATCH", "/api/sessions/{sessionId}", Audience.OWNER, Map.of("notes", "Walked")),
                Route.get("/api/sessions/{sessionId}/attendance", Audience.OWNER),
                Route.get("/api/sessions/{sessionId}/attendance.csv", Audience.OWNER),
                Route.get("/api/sessions/{sessionId}/attendance.pdf", Audience.OWNER),
                new Route(
                        "PUT",
                        "/api/sessions/{sessionId}/attendance/{studentId}",
                        Audience.OWNER,
                        Map.of("status", "EXCUSED")),
                new Route(
                        "POST",
                        "/api/sessions/{sessionId}/attendance/bulk",
                        Audience.OWNER,
                        Map.of("status", "ABSENT", "rest", true)),
                Route.delete("/api/sessions/{sessionId}/attendance/{studentId}"),
                Route.get("/api/classes/{classId}/attendance", Audience.OWNER),
                Route.get("/api/classes/{classId}/attendance.csv", Audience.OWNER),
                Route.get("/api/classes/{classId}/attendance.pdf", Audience.OWNER),
                new Route(
                        "PUT",
                        "/api/face-crops/{faceCropId}/student",
                        Audience.OWNER,
                        Map.of("studentId", ids.get("studentId"))),
                Route.delete("/api/face-crops/{faceCropId}/student"),
                Route.get("/api/images", Audience.SIGNED_IN),
                new Route("PATCH", "/api/images/{imageId}", Audience.OWNER, Map.of("fileName", "Walk.jpg")),
                Route.get("/api/face-crops", Audience.SIGNED_IN),
                bulk("/api/face-crops/bulk", "unlabel", Audience.SIGNED_IN),
                bulk("/api/students/bulk", "delete", Audience.SIGNED_IN),
                bulk("/api/images/bulk", "delete", Audience.SIGNED_IN),
                bulk("/api/sessions/bulk", "clear", Audience.SIGNED_IN),
                bulk("/api/classes/bulk", "restore", Audience.SIGNED_IN),
                new Route("POST", "/api/classes/{classId}/roster", Audience.OWNER, roster()),
                new Route(
                        "POST",
                        "/api/sessions/{sessionId}/uploads",
                        Audience.OWNER_OR_CAMERA,
                        Map.of("fileName", "walk.jpg", "sizeBytes", 1, "sha256", "1".repeat(64))),
                Route.get("/api/uploads/{uploadId}", Audience.OWNER_OR_CAMERA),
                new Route("POST", "/api/uploads/{uploadId}/confirm", Audience.OWNER_OR_CAMERA, ""),
                new Route("DELETE", "/api/uploads/{uploadId}", Audience.OWNER_OR_CAMERA, ""),
                // What takes something away comes last, and what contains it after that.
                new Route(
                        "POST",
                        "/api/students/{studentId}/merge",
                        Audience.OWNER,
                        Map.of("otherId", ids.get("otherStudentId"))),
                Route.delete("/api/students/{studentId}"),
                Route.delete("/api/cameras/{cameraId}/key"),
                Route.delete("/api/cameras/{cameraId}"),
                new Route("POST", "/api/images/{imageId}/reprocess", Audience.OWNER, ""),
                new Route("POST", "/api/sessions/{sessionId}/retry", Audience.OWNER, ""),
                new Route("POST", "/api/sessions/{sessionId}/reset", Audience.OWNER, ""),
                Route.delete("/api/face-crops/{faceCropId}"),
                Route.delete("/api/images/{imageId}"),
                Route.delete("/api/sessions/{sessionId}/images"),
                Route.delete("/api/sessions/{sessionId}"),
                Route.delete("/api/classes/{classId}"),
                new Route("POST", "/api/tokens/refresh", Audience.ANYONE, Map.of("refresh_token", newRefreshToken())),
                new Route("POST", "/api/tokens/revoke", Audience.ANYONE, Map.of("refresh_token", newRefreshToken())),
                new Route("POST", "/api/session", Audience.ANYONE, Map.of("username", "owner", "password", PASSWORD)),
                new Route("POST", "/api/registrations", Audience.NOBODY, newUser()),
                Route.get("/api/session/providers", Audience.ANYONE),
                Route.get("/api/users/me", Audience.SIGNED_IN),
                new Route("PATCH", "/api/users/me", Audience.SIGNED_IN, Map.of("lastName", "Walk")),
                new Route(
                        "PUT",
                        "/api/users/me/password",
                        Audience.SIGNED_IN,
                        Map.of("currentPassword", PASSWORD, "newPassword", PASSWORD)),
                Route.get("/api/users", Audience.ADMINISTRATOR),
                new Route("POST", "/api/users", Audience.ADMINISTRATOR, newUser()),
                Route.get("/api/users/{userId}", Audience.ADMINISTRATOR),
                new Route("PATCH", "/api/users/{userId}", Audience.ADMINISTRATOR, Map.of("firstName", "Ada")),
                new Route("PUT", "/api/users/{userId}/password", Audience.ADMINISTRATOR, Map.of("password", PASSWORD)),
                new Route("POST", "/api/users/{userId}/deactivate", Audience.ADMINISTRATOR, ""),
                new Route("POST", "/api/users/{userId}/activate", Audience.ADMINISTRATOR, ""),
                bulk("/api/users/bulk", "activate", Audience.ADMINISTRATOR),
                Route.get("/api/groups", Audience.ADMINISTRATOR),
                new Route("POST", "/api/groups", Audience.ADMINISTRATOR, newGroup()),
                Route.get("/api/groups/{groupName}", Audience.ADMINISTRATOR),
                Route.get("/api/audit-log", Audience.ADMINISTRATOR),
                Route.get("/api/pipeline/dead-letters", Audience.ADMINISTRATOR),
                new Route("POST", "/api/pipeline/dead-letters/replay", Audience.ADMINISTRATOR, ""),
                new Route("PUT", "/api/groups/{groupName}/members/{userId}", Audience.ADMINISTRATOR, ""),
                new Route("DELETE", "/api/groups/{groupName}/members/{userId}", Audience.ADMINISTRATOR, ""),
                new Route("PATCH", "/api/groups/{groupName}", Audience.ADMINISTRATOR, Map.of("role", "PROFESSOR")),
                new Route("DELETE", "/api/groups/{groupName}", Audience.ADMINISTRATOR, ""),
                new Route("DELETE", "/api/users/{userId}", Audience.ADMINISTRATOR, ""),
                Route.get("/api/session", Audience.SIGNED_IN),
                // The last, as it signs out.
                new Route("DELETE", "/api/session", Audience.SIGNED_IN, ""));
    }

    @BeforeEach
    void giveAClassToTheOwner() {
        UUID ownerId = newProfessor("owner");
        newProfessor("other");
        owner = signedInAs("owner");
        otherProfessor = signedInAs("other");
        UUID sessionId = newSession();
        UUID imageId = Ids.next();
        UUID faceCropId = Ids.next();
        UUID classId = jdbc.sql(
                        "update classes set owner_id = ? where id = (select class_id from sessions where id = ?)"
                                + " returning id")
                .params(ownerId, sessionId)
                .query(UUID.class)
                .single();
        jdbc.sql("""
                        insert into images (id, session_id, file_name, content_type, size_bytes, sha256, width, height,
                            status, uploaded_at, signalled_at)
                        values (?, ?, 'a.jpg', 'image/jpeg', 1, repeat('0', 64), 9, 9, 'PROCESSED', now(), now())""").params(imageId, sessionId).update();
        jdbc.sql("""
                        insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                            detection_score, detector, created_at)
                        values (?, ?, 0, 0, 0, 9, 9, 0.9, 'yunet', now())""").params(faceCropId, imageId).update();
        String groupName = "walk-" + UUID.randomUUID();
        create("/api/groups", Map.of("name", groupName, "role", "PROFESSOR"));
        UUID uploadId = Ids.next();
        jdbc.sql("""
                        insert into uploads (id, session_id, requested_by, file_name, size_bytes, sha256, requested_at,
                            expires_at, discard_at)
                        values (?, ?, ?, 'a.jpg', 1, repeat('0', 64), now(), now() + interval '1 h',
                            now() + interval '2 h')""").params(uploadId, sessionId, ownerId).update();
        store.put(ObjectKeys.original(imageId), new byte[] {1}, "image/jpeg");
        String crops = store.put(ObjectKeys.crops(imageId), new byte[] {1}, "image/jpeg");
        jdbc.sql("update images set crops_version = ? where id = ?")
                .params(crops, imageId)
                .update();
        jdbc.sql("update face_crops set crop_length = 1 where image_id = ?")
                .params(imageId)
                .update();
        jdbc.sql("update sessions set date = ? where id = ?")
                .params(LocalDate.now(ZoneId.of(TIME_ZONE)), sessionId)
                .update();
        JsonNode newCamera = newCamera(classId);
        camera = bearing(newCamera.get("key").asString());
        ids = Map.ofEntries(
                Map.entry("classId", classId),
                Map.entry("studentId", newStudent(classId, "Ada", "Lovelace")),
                Map.entry("otherStudentId", newStudent(classId, "Augusta", "Byron")),
                Map.entry("sessionId", sessionId),
                Map.entry("cameraId", newCamera.get("id").asString()),
                Map.entry("imageId", imageId),
                Map.entry("uploadId", uploadId),
                Map.entry("faceCropId", faceCropId),
                Map.entry("userId", newProfessor("third")),
                Map.entry("groupName", groupName));
    }

    @Test
    void knowsEveryRoute() {
        Set<String> published = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(toCollection(TreeSet::new));

        assertThat(table().stream().map(Route::name)).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void knowsWhoseIdEachPathVariableHolds() {
        Stream<String> variables = table().stream()
                .filter(route -> route.audience() != Audience.ADMINISTRATOR)
                .flatMap(route -> Stream.of(route.path().split("/")).filter(part -> part.startsWith("{")));

        assertThat(variables.map(part -> part.substring(1, part.length() - 1)))
                .allMatch(name -> OwnedResource.ofPathVariable(name).isPresent());
    }

    @Test
    void letsNoStrangerIn() {
        walk(anonymous, audience -> switch (audience) {
            case OWNER, OWNER_OR_CAMERA, CAMERA, SIGNED_IN, PASSWORD, ADMINISTRATOR -> Answer.UNAUTHENTICATED;
            case ANYONE -> Answer.SUCCESS;
            case NOBODY -> Answer.FORBIDDEN;
        });
    }

    @Test
    void hidesFromAProfessorWhatIsAnothers() {
        walk(otherProfessor, audience -> switch (audience) {
            case OWNER, OWNER_OR_CAMERA -> Answer.NOT_FOUND;
            case SIGNED_IN, PASSWORD, ANYONE -> Answer.SUCCESS;
            case CAMERA, ADMINISTRATOR, NOBODY -> Answer.FORBIDDEN;
        });
    }

    @Test
    void letsTheOwnerIn() {
        walk(owner, audience -> switch (audience) {
            case OWNER, OWNER_OR_CAMERA, SIGNED_IN, PASSWORD, ANYONE -> Answer.SUCCESS;
            case CAMERA, ADMINISTRATOR, NOBODY -> Answer.FORBIDDEN;
        });
    }

    @Test
    void letsAnAdministratorInEverywhereButIssuesNoTokenForAToken() {
        walk(client, audience -> switch (audience) {
            case OWNER, OWNER_OR_CAMERA, SIGNED_IN, ADMINISTRATOR, ANYONE -> Answer.SUCCESS;
            case CAMERA, PASSWORD, NOBODY -> Answer.FORBIDDEN;
        });
    }

    @Test
    void letsACameraUploadAndNothingElse() {
        walk(camera, audience -> switch (audience) {
            case OWNER_OR_CAMERA, CAMERA, ANYONE -> Answer.SUCCESS;
            case OWNER, SIGNED_IN, PASSWORD, ADMINISTRATOR, NOBODY -> Answer.FORBIDDEN;
        });
    }

    @Test
    void listsForAProfessorOnlyWhatIsTheirs() {
        assertThat(count(owner, "/api/classes")).isEqualTo(1);
        assertThat(count(owner, "/api/sessions")).isEqualTo(1);
        assertThat(count(otherProfessor, "/api/classes")).isZero();
        assertThat(count(otherProfessor, "/api/sessions")).isZero();
        assertThat(count(client, "/api/classes")).isPositive();
    }

    @Test
    void treatsAnIdThatIsNoneLikeOneThatDoesNotExist() {
        assertThat(status(client, Route.get("/api/images/not-an-id", Audience.OWNER)))
                .isEqualTo(404);
    }

    private void walk(RestTestClient who, Function<Audience, Answer> expected) {
        assertThat(table()).allSatisfy(route -> assertThat(Answer.of(status(who, route)))
                .as(route.name())
                .isEqualTo(expected.apply(route.audience())));
    }

    /** Of a row that there is not, so that what comes later finds all; each row is looked up like the one of a path. */
    private static Route bulk(String path, String action, Audience audience) {
        return new Route("POST", path, audience, Map.of("action", action, "ids", List.of(UUID.randomUUID())));
    }

    private static Map<String, String> newGroup() {
        return Map.of("name", "walk-" + UUID.randomUUID(), "role", "PROFESSOR");
    }

    private static Map<String, String> newUser() {
        return Map.of("username", "walk-" + UUID.randomUUID(), "password", PASSWORD);
    }

    private String newRefreshToken() {
        return owner.post()
                .uri("/api/tokens")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("refresh_token")
                .asString();
    }

    private static MultiValueMap<String, HttpEntity<?>> roster() {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", "first name,last name\nAlan,Turing".getBytes(StandardCharsets.UTF_8))
                .filename("roster.csv");
        return parts.build();
    }

    private int status(RestTestClient who, Route route) {
        var request = who.method(HttpMethod.valueOf(route.method())).uri(route.path(), ids);
        if (route.method().equals("PATCH")) {
            request.header(HttpHeaders.IF_MATCH, "*");
        }
        if (route.body() instanceof byte[] photo) {
            request.contentType(MediaType.IMAGE_JPEG).body(photo);
        } else if (route.body() instanceof MultiValueMap<?, ?> parts) {
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(parts);
        } else if (route.body() instanceof Map<?, ?> json) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        return request.exchange().returnResult().getStatus().value();
    }

    private static int count(RestTestClient who, String path) {
        return who.get()
                .uri(path)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("page")
                .path("totalElements")
                .asInt();
    }

    private UUID newProfessor(String username) {
        jdbc.sql("delete from users where username = ?").params(username).update();
        UUID id = Ids.next();
        jdbc.sql("insert into users (id, username, password_hash) values (?, ?, ?)")
                .params(id, username, "{noop}" + PASSWORD)
                .update();
        jdbc.sql("insert into user_groups select ?, id from groups where name = 'professors'")
                .params(id)
                .update();
        return id;
    }

    private RestTestClient signedInAs(String username) {
        return anonymous
                .mutate()
                .defaultHeaders(headers -> headers.setBasicAuth(username, PASSWORD))
                .build();
    }
}
