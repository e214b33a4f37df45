package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

class UploadIT extends ApiIT {

    @Autowired
    private ObjectStore store;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventCodec codec;

    @Nested
    class OnePhotoAsBody {

        @Test
        void isAcceptedStoredAndPublished() throws Exception {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 64, 48);

            JsonNode image = bodyOf(
                    post(sessionId, photo, MediaType.IMAGE_JPEG).expectStatus().isAccepted());

            UUID imageId = UUID.fromString(image.get("id").asString());
            assertThat(image.get("status").asString()).isEqualTo("UPLOADED");
            assertThat(image.get("width").asInt()).isEqualTo(64);
            assertThat(image.get("height").asInt()).isEqualTo(48);
            assertThat(image.get("sizeBytes").asInt()).isEqualTo(photo.length);
            assertThat(image.get("contentType").asString()).isEqualTo("image/jpeg");
            try (StoredObject stored = store.get(ObjectKeys.original(imageId))) {
                assertThat(stored.content().readAllBytes()).isEqualTo(photo);
            }
            ImageUploaded event = codec.decode(published(imageId), ImageUploaded.class);
            assertThat(event.sessionId()).isEqualTo(sessionId);
            assertThat(event.sha256()).isEqualTo(image.get("sha256").asString());
        }

        @Test
        void isAnsweredWithItsLocation() {
            byte[] photo = newPhoto("png", 8, 8);

            String location = post(newSession(), photo, MediaType.IMAGE_PNG)
                    .expectStatus()
                    .isAccepted()
                    .returnResult(byte[].class)
                    .getResponseHeaders()
                    .getFirst(HttpHeaders.LOCATION);

            client.get().uri(location).exchange().expectStatus().isOk();
        }

        @Test
        void isTakenOnceForEachSession() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 16, 16);

            String first = idOf(
                    post(sessionId, photo, MediaType.IMAGE_JPEG).expectStatus().isAccepted());
            String second = idOf(
                    post(sessionId, photo, MediaType.IMAGE_JPEG).expectStatus().isOk());
            String elsewhere = idOf(post(newSession(), photo, MediaType.IMAGE_JPEG)
                    .expectStatus()
                    .isAccepted());

            assertThat(second).isEqualTo(first);
            assertThat(elsewhere).isNotEqualTo(first);
        }

        @Test
        void isTakenOnceWhenItArrivesManyTimesAtTheSameMoment() {
            UUID sessionId = newSession();
            byte[] photo = newPhoto("jpg", 200, 200);

            List<CompletableFuture<String>> uploads = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> idOf(post(sessionId, photo, MediaType.IMAGE_JPEG)
                            .expectStatus()
                            .is2xxSuccessful())))
                    .toList();

            assertThat(uploads.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }

        @Test
        void isUprightWhenTheCameraWasTurned() {
            byte[] turned = withExifOrientation(newPhoto("jpg", 64, 48), 6);

            post(newSession(), turned, MediaType.IMAGE_JPEG)
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .jsonPath("$.width")
                    .isEqualTo(48)
                    .jsonPath("$.height")
                    .isEqualTo(64);
        }

        @Test
        void needsASessionThatExists() {
            post(UUID.randomUUID(), newPhoto("jpg", 8, 8), MediaType.IMAGE_JPEG)
                    .expectStatus()
                    .isNotFound();
        }
    }

    @Nested
    class ABadFile {

        @Test
        void isRefusedWhenEmpty() {
            refused(new byte[0], HttpStatus.UNPROCESSABLE_CONTENT, "empty-file");
        }

        @Test
        void isRefusedWhenItIsTextNamedLikeAPhoto() {
            refused(
                    "This is not a photo".getBytes(StandardCharsets.UTF_8),
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-image");
        }

        @Test
        void isRefusedWhenHeic() {
            byte[] heic =
                    HexFormat.of().parseHex("0000001c66747970" + "68656963" + "0000000068656963" + "6d696631" + "0000");

            refused(heic, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-image");
        }

        @Test
        void isRefusedWhenItHasTooManyPixelsThoughFewBytes() {
            refused(pngHeader(20_000, 20_000), HttpStatus.UNPROCESSABLE_CONTENT, "too-many-pixels");
        }

        @Test
        void isRefusedWhenTheHeaderIsCutOff() {
            byte[] photo = newPhoto("jpg", 64, 64);

            refused(Arrays.copyOf(photo, 30), HttpStatus.UNPROCESSABLE_CONTENT, "unreadable-image");
        }

        @Test
        void isRefusedWhenItIsTooLong() {
            refused(new byte[2 * 1024 * 1024 + 1], HttpStatus.CONTENT_TOO_LARGE, "too-many-bytes");
        }

        private void refused(byte[] body, HttpStatus status, String problem) {
            UUID sessionId = newSession();

            post(sessionId, body, MediaType.IMAGE_JPEG)
                    .expectStatus()
                    .isEqualTo(status)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:attendansee:problem:" + problem)
                    .jsonPath("$.detail")
                    .isNotEmpty();

            assertThat(jdbc.sql("select count(*) from images where session_id = :id")
                            .param("id", sessionId)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Nested
    class ManyPhotosInOneRequest {

        @Test
        void areEachAnsweredFor() {
            byte[] known = newPhoto("jpg", 32, 32);
            UUID sessionId = newSession();
            post(sessionId, known, MediaType.IMAGE_JPEG).expectStatus().isAccepted();

            postAll(
                            sessionId,
                            Map.of("a.jpg", newPhoto("jpg", 40, 30)),
                            Map.of("b.jpg", known),
                            Map.of("c.jpg", new byte[] {1}))
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .jsonPath("$.files[*].fileName")
                    .value(names -> assertThat(names).isEqualTo(List.of("a.jpg", "b.jpg", "c.jpg")))
                    .jsonPath("$.files[*].outcome")
                    .value(outcomes -> assertThat(outcomes).isEqualTo(List.of("ACCEPTED", "DUPLICATE", "REFUSED")))
                    .jsonPath("$.files[2].problem.detail")
                    .isNotEmpty();
        }

        @Test
        void areRefusedTogetherWhenNoneIsAPhoto() {
            postAll(newSession(), Map.of("a.txt", new byte[] {1}), Map.of("b.txt", new byte[] {2}))
                    .expectStatus()
                    .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }

        @SafeVarargs
        private ResponseSpec postAll(UUID sessionId, Map<String, byte[]>... files) {
            MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
            for (Map<String, byte[]> file : files) {
                file.forEach((name, bytes) -> parts.add("files", new ByteArrayResource(bytes) {
                    @Override
                    public String getFilename() {
                        return name;
                    }
                }));
            }
            return client.post()
                    .uri("/api/sessions/{id}/images", sessionId)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchange();
        }
    }

    private ResponseSpec post(UUID sessionId, byte[] body, MediaType type) {
        return client.post()
                .uri("/api/sessions/{id}/images", sessionId)
                .contentType(type)
                .body(body)
                .exchange();
    }

    private static String idOf(ResponseSpec response) {
        return bodyOf(response).get("id").asString();
    }

    private static JsonNode bodyOf(ResponseSpec response) {
        return response.expectBody(JsonNode.class).returnResult().getResponseBody();
    }

    private static String published(UUID imageId) {
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            return topic.await(imageId.toString()).value();
        }
    }

    private static byte[] withExifOrientation(byte[] jpeg, int orientation) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100"
                        + "%02x".formatted(orientation) + "0000" + "00000000");
        byte[] turned = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(jpeg, 2, turned, 2 + exif.length, jpeg.length - 2);
        return turned;
    }

    private static byte[] pngHeader(int width, int height) {
        String ihdr = "49484452" + "%08x%08x".formatted(width, height) + "0802000000";
        CRC32 checksum = new CRC32();
        checksum.update(HexFormat.of().parseHex(ihdr));
        return HexFormat.of().parseHex("89504e470d0a1a0a" + "0000000d" + ihdr + "%08x".formatted(checksum.getValue()));
    }
}
