package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class DirectUploadIT extends ApiIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ObjectStore store;

    @Autowired
    private DirectUploads uploads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventCodec codec;

    private final byte[] photo = newPhoto("jpg", 64, 48);
    private UUID sessionId;

    @BeforeEach
    void beginASession() {
        sessionId = newSession();
    }

    @Nested
    class AConfirmedUpload {

        @Test
        void isAcceptedStoredAndPublishedAsAnyOther() throws Exception {
            JsonNode upload = requested(photo);
            assertThat(upload.get("method").asString()).isEqualTo("PUT");
            assertThat(send(upload, photo)).isEqualTo(200);

            JsonNode image = json(confirm(upload).expectStatus().isAccepted());

            UUID imageId = UUID.fromString(image.get("id").asString());
            assertThat(image.get("status").asString()).isEqualTo("UPLOADED");
            assertThat(image.get("fileName").asString()).isEqualTo("front.jpg");
            assertThat(image.get("contentType").asString()).isEqualTo("image/jpeg");
            assertThat(image.get("width").asInt()).isEqualTo(64);
            assertThat(image.get("sizeBytes").asInt()).isEqualTo(photo.length);
            assertThat(image.get("sha256").asString()).isEqualTo(sha256(photo));
            assertThat(uploaderOf(imageId)).isEqualTo("admin");
            try (StoredObject stored = store.get(ObjectKeys.original(imageId))) {
                assertThat(stored.content().readAllBytes()).isEqualTo(photo);
                assertThat(stored.contentType()).isEqualTo("image/jpeg");
            }
            try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
                ImageUploaded event =
                        codec.decode(topic.await(imageId.toString()).value(), ImageUploaded.class);
                assertThat(event.sessionId()).isEqualTo(sessionId);
                assertThat(event.sha256()).isEqualTo(sha256(photo));
            }
        }

        @Test
        void isAnsweredWithTheLocationOfTheImageAndLeavesNothingBehind() {
            JsonNode upload = sent(photo);

            String location = confirm(upload)
                    .expectStatus()
                    .isAccepted()
                    .returnResult(byte[].class)
                    .getResponseHeaders()
                    .getFirst(HttpHeaders.LOCATION);

            get(location).expectStatus().isOk();
            awaitNothingOf(upload);
        }

        @Test
        void isTheSameImageWhenConfirmedAgain() {
            JsonNode upload = sent(photo);

            String first = id(confirm(upload).expectStatus().isAccepted());
            String second = id(confirm(upload).expectStatus().isOk());
            expire(upload, Duration.ofMinutes(1));
            String late = id(confirm(upload).expectStatus().isOk());

            assertThat(List.of(second, late)).containsOnly(first);
        }

        @Test
        void isOneImageWhenConfirmedManyTimesAtTheSameMoment() {
            JsonNode upload = sent(newPhoto("jpg", 300, 300));

            List<CompletableFuture<String>> confirmations = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> id(confirm(upload).expectStatus().is2xxSuccessful())))
                    .toList();

            assertThat(confirmations.stream().map(CompletableFuture::join).distinct())
                    .hasSize(1);
            assertThat(countImages()).isEqualTo(1);
        }

        @Test
        void cannotBeReplacedByWhoStillHasTheUrl() throws Exception {
            JsonNode upload = sent(photo);
            String imageId = id(confirm(upload).expectStatus().isAccepted());

            send(upload, newPhoto("jpg", 64, 48));
            confirm(upload).expectStatus().isOk();

            try (StoredObject stored = store.get(ObjectKeys.original(UUID.fromString(imageId)))) {
                assertThat(stored.content().readAllBytes()).isEqualTo(photo);
            }
            awaitNothingOf(upload);
        }
    }

    @Nested
    class APhotoThatTheSessionHas {

        @Test
        void needNotBeSent() {
            String imageId = id(uploadThroughTheApi(photo).expectStatus().isAccepted());

            JsonNode answer = json(request("again.jpg", photo.length, sha256(photo))
                    .expectStatus()
                    .isOk());

            assertThat(answer.has("upload")).isFalse();
            assertThat(answer.get("image").get("id").asString()).isEqualTo(imageId);
        }

        @Test
        void isAnsweredWithTheFirstImageWhenItCameMeanwhile() {
            JsonNode upload = sent(photo);
            String imageId = id(uploadThroughTheApi(photo).expectStatus().isAccepted());

            assertThat(id(confirm(upload).expectStatus().isOk())).isEqualTo(imageId);
            awaitNothingOf(upload);
        }
    }

    @Nested
    class ARequest {

        @Test
        void isRefusedForMoreBytesThanAllowed() {
            request("large.jpg", 2 * 1024 * 1024 + 1, sha256(photo))
                    .expectStatus()
                    .isEqualTo(HttpStatus.CONTENT_TOO_LARGE)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:too-many-bytes");
        }

        @Test
        void isToldWhichFieldIsWrong() {
            refusedField(Map.of("fileName", "a.jpg", "sizeBytes", 0, "sha256", sha256(photo)), "sizeBytes");
            refusedField(Map.of("fileName", "a.jpg", "sizeBytes", 1, "sha256", "12"), "sha256");
            refusedField(Map.of("sizeBytes", 1, "sha256", sha256(photo)), "fileName");
        }

        @Test
        void takesAChecksumInUpperCase() {
            JsonNode upload = json(request("a.jpg", photo.length, sha256(photo).toUpperCase())
                            .expectStatus()
                            .isCreated())
                    .get("upload");
            send(upload, photo);

            confirm(upload).expectStatus().isAccepted();
        }

        @Test
        void isNotFoundForASessionThatIsNotThere() {
            post(
                            "/api/sessions/{id}/uploads",
                            Map.of("fileName", "", "sizeBytes", 1, "sha256", sha256(photo)),
                            UUID.randomUUID())
                    .expectStatus()
                    .isNotFound();
        }

        private void refusedField(Map<String, ?> body, String field) {
            post("/api/sessions/{id}/uploads", body, sessionId)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo(field);
        }
    }

    @Nested
    class AnUploadThatIsNotAsAnnounced {

        @Test
        void isIncompleteUntilTheBytesAreThere() {
            JsonNode upload = requested(photo);

            refused(upload, HttpStatus.CONFLICT, "upload-incomplete");

            send(upload, photo);
            confirm(upload).expectStatus().isAccepted();
        }

        @Test
        void isRefusedForItsSizeAndMayBeSentAgain() {
            JsonNode upload = requested(photo);
            send(upload, new byte[photo.length + 1]);

            refused(upload, HttpStatus.UNPROCESSABLE_CONTENT, "size-mismatch");
            refused(upload, HttpStatus.CONFLICT, "upload-incomplete");

            send(upload, photo);
            confirm(upload).expectStatus().isAccepted();
        }

        @Test
        void isRefusedForItsChecksum() {
            JsonNode upload = requested(photo);
            send(upload, new byte[photo.length]);

            refused(upload, HttpStatus.UNPROCESSABLE_CONTENT, "checksum-mismatch");
            assertThat(isStored(upload)).isFalse();
        }

        @Test
        void isRefusedWhenItIsNoPhoto() {
            JsonNode upload = sent("This is not a photo".getBytes(StandardCharsets.UTF_8));

            refused(upload, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-image");
            assertThat(isStored(upload)).isFalse();
        }

        private void refused(JsonNode upload, HttpStatus status, String problem) {
            confirm(upload)
                    .expectStatus()
                    .isEqualTo(status)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:" + problem)
                    .jsonPath("$.detail")
                    .isNotEmpty();
            assertThat(countImages()).isZero();
        }
    }

    @Nested
    class AnUnconfirmedUpload {

        @Test
        void canBeLookedUpWithAUrlThatWorks() {
            JsonNode first = requested(photo);

            JsonNode again = json(get("/api/uploads/{id}", first.get("id").asString())
                    .expectStatus()
                    .isOk());

            assertThat(again.get("id")).isEqualTo(first.get("id"));
            assertThat(send(again, photo)).isEqualTo(200);
            confirm(first).expectStatus().isAccepted();
        }

        @Test
        void isTooLateOnceItHasExpired() {
            JsonNode upload = sent(photo);
            expire(upload, Duration.ofMinutes(1));

            confirm(upload)
                    .expectStatus()
                    .isEqualTo(HttpStatus.GONE)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:upload-expired");
            get("/api/uploads/{id}", upload.get("id").asString()).expectStatus().isEqualTo(HttpStatus.GONE);
        }

        @Test
        void isForgottenWithItsObjectOnceNothingCanArriveAnyMore() {
            JsonNode early = sent(photo);
            JsonNode late = sent(newPhoto("jpg", 32, 32));
            expire(early, Duration.ofHours(2));
            expire(late, Duration.ofMinutes(1));

            uploads.forgetDiscarded();

            awaitNothingOf(early);
            assertThat(isStored(late)).isTrue();
            confirm(early).expectStatus().isNotFound();
            confirm(late).expectStatus().isEqualTo(HttpStatus.GONE);
        }

        @Test
        void isDeletedWhenGivenUpAndAgainAfterTheUrlHasEnded() {
            JsonNode upload = sent(photo);

            delete("/api/uploads/{id}", upload.get("id").asString())
                    .expectStatus()
                    .isNoContent();
            awaitNothingOf(upload);
            confirm(upload).expectStatus().isNotFound();

            send(upload, photo);
            assertThat(isStored(upload)).isTrue();
            assertThat(jdbc.sql("update object_deletions set due_at = now() where key_prefix = ? and due_at > now()")
                            .param(ObjectKeys.uploadFolder(idOf(upload)))
                            .update())
                    .isEqualTo(1);
            await().atMost(PATIENCE).until(() -> !isStored(upload));
        }

        @Test
        void goesWithItsSession() {
            JsonNode upload = sent(photo);

            delete("/api/sessions/{id}", sessionId).expectStatus().isNoContent();

            awaitNothingOf(upload);
            confirm(upload).expectStatus().isNotFound();
        }
    }

    private JsonNode requested(byte[] bytes) {
        return json(request("front.jpg", bytes.length, sha256(bytes))
                        .expectStatus()
                        .isCreated()
                        .expectHeader()
                        .exists(HttpHeaders.LOCATION))
                .get("upload");
    }

    private JsonNode sent(byte[] bytes) {
        JsonNode upload = requested(bytes);
        assertThat(send(upload, bytes)).isEqualTo(200);
        return upload;
    }

    private ResponseSpec request(String fileName, long sizeBytes, String sha256) {
        return post(
                "/api/sessions/{id}/uploads",
                Map.of("fileName", fileName, "sizeBytes", sizeBytes, "sha256", sha256),
                sessionId);
    }

    /** Sends as any client does: without credentials, with what the answer says and nothing else. */
    private static int send(JsonNode upload, byte[] bytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(upload.get("url").asString()))
                .method(upload.get("method").asString(), BodyPublishers.ofByteArray(bytes));
        upload.get("headers")
                .properties()
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asString()));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ResponseSpec confirm(JsonNode upload) {
        return client.post()
                .uri("/api/uploads/{id}/confirm", upload.get("id").asString())
                .exchange();
    }

    private ResponseSpec uploadThroughTheApi(byte[] bytes) {
        return client.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .contentType(MediaType.IMAGE_JPEG)
                .body(bytes)
                .exchange();
    }

    private void expire(JsonNode upload, Duration ago) {
        jdbc.sql("""
                        update uploads set requested_at = requested_at - shift, expires_at = expires_at - shift,
                            discard_at = discard_at - shift
                        from (select expires_at - now() + make_interval(secs => :seconds) as shift from uploads
                            where id = :id) as shifts where id = :id""")
                .param("seconds", ago.toSeconds())
                .param("id", idOf(upload))
                .update();
    }

    private long countImages() {
        return jdbc.sql("select count(*) from images where session_id = ?")
                .param(sessionId)
                .query(Long.class)
                .single();
    }

    private String uploaderOf(UUID imageId) {
        return jdbc.sql("select username from users join images on uploaded_by = users.id where images.id = ?")
                .param(imageId)
                .query(String.class)
                .single();
    }

    private void awaitNothingOf(JsonNode upload) {
        await().atMost(PATIENCE).until(() -> !isStored(upload) && !isDueForDeletion(upload));
    }

    private boolean isDueForDeletion(JsonNode upload) {
        return jdbc.sql("select exists (select from object_deletions where key_prefix = ? and due_at <= now())")
                .param(ObjectKeys.uploadFolder(idOf(upload)))
                .query(Boolean.class)
                .single();
    }

    private boolean isStored(JsonNode upload) {
        try (StoredObject stored = store.get(ObjectKeys.upload(idOf(upload)))) {
            return stored.sizeBytes() > 0;
        } catch (ObjectNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID idOf(JsonNode upload) {
        return UUID.fromString(upload.get("id").asString());
    }

    private static String id(ResponseSpec response) {
        return json(response).get("id").asString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
