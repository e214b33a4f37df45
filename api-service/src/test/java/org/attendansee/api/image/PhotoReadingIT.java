package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.attendansee.api.ApiIT;
import org.attendansee.common.event.Ids;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import tools.jackson.databind.JsonNode;

/** Reads what a worker has written; the rows and crops here are written as a worker writes them. */
class PhotoReadingIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectStore store;

    private UUID sessionId;
    private UUID imageId;
    private byte[] photo;

    @BeforeEach
    void uploadAndDetect() {
        sessionId = newSession();
        photo = newPhoto("jpg", 640, 480);
        imageId = UUID.fromString(client.post()
                .uri("/api/sessions/{id}/images?fileName=front row.jpg", sessionId)
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .get("id")
                .asString());
        jdbc.sql("""
                        update images set status = 'PROCESSED', face_count = 3, worker_id = 'worker-1', detector = 'yunet',
                            detection_scale = 1, detection_millis = 42, processed_at = now() where id = ?""").params(imageId).update();
        for (int index = 0; index < 3; index++) {
            jdbc.sql("""
                            insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,
                                detection_score, detector, created_at)
                            values (?, ?, ?, ?, 20, 30, 40, 0.9, 'yunet', now())""").params(Ids.next(), imageId, index, 100 * index).update();
        }
        storeCrops(cropBytes(0), cropBytes(1), cropBytes(2));
    }

    /** Of the faces, in their order. */
    private void storeCrops(byte[]... crops) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int index = 0; index < crops.length; index++) {
            jdbc.sql("update face_crops set crop_offset = ?, crop_length = ? where image_id = ? and face_index = ?")
                    .params(all.size(), crops[index].length, imageId, index)
                    .update();
            all.writeBytes(crops[index]);
        }
        String version = store.put(ObjectKeys.crops(imageId), all.toByteArray(), "image/jpeg");
        jdbc.sql("update images set crops_version = ? where id = ?")
                .params(version, imageId)
                .update();
    }

    @Test
    void showsThePhotoWithItsFaces() {
        client.get()
                .uri("/api/images/{id}", imageId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PROCESSED")
                .jsonPath("$.fileName")
                .isEqualTo("front row.jpg")
                .jsonPath("$.faceCount")
                .isEqualTo(3)
                .jsonPath("$.detection.detector")
                .isEqualTo("yunet")
                .jsonPath("$.faces[2].box.x")
                .isEqualTo(200)
                .jsonPath("$.faces[2].detectionScore")
                .isEqualTo(0.9);
    }

    @Test
    void listsTheFacesOfAnImageInTheirOrder() {
        client.get()
                .uri("/api/images/{id}/faces", imageId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[*].index")
                .value(indexes -> assertThat(indexes).isEqualTo(List.of(0, 1, 2)));
    }

    @Test
    void listsThePhotosOfASessionWithTheirNumbersOfFaces() {
        client.get()
                .uri("/api/sessions/{id}/images", sessionId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.page.totalElements")
                .isEqualTo(1)
                .jsonPath("$.content[0].faceCount")
                .isEqualTo(3);
    }

    @Test
    void listsTheFacesOfASessionPageByPage() {
        client.get()
                .uri("/api/sessions/{id}/faces?size=2&page=1", sessionId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.page.totalElements")
                .isEqualTo(3)
                .jsonPath("$.content.length()")
                .isEqualTo(1);
    }

    @Test
    void servesTheOriginalAsItWasUploaded() {
        EntityExchangeResult<byte[]> answer = fetch("/api/images/" + imageId + "/original");

        assertThat(answer.getResponseBody()).isEqualTo(photo);
        assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(answer.getResponseHeaders().getContentLength()).isEqualTo(photo.length);
    }

    @Test
    void servesASmallPictureForLists() throws IOException {
        byte[] large = newPhoto("jpg", 1200, 900);
        store.put(ObjectKeys.original(imageId), large, "image/jpeg");

        EntityExchangeResult<byte[]> answer = fetch("/api/images/" + imageId + "/preview");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.getResponseBody()));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(360);
        assertThat(answer.getResponseHeaders().getCacheControl()).contains("private", "immutable");
    }

    @Test
    void servesThePhotoItselfWhereItCannotBeReducedHere() {
        store.put(ObjectKeys.original(imageId), new byte[] {1, 2, 3}, "image/jpeg");

        assertThat(fetch("/api/images/" + imageId + "/preview").getResponseBody())
                .containsExactly(1, 2, 3);
    }

    @Test
    void servesTheCropThatAFaceNames() {
        JsonNode faces = client.get()
                .uri("/api/images/{id}/faces", imageId)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(fetch(faces.get(1).get("crop").asString()).getResponseBody()).isEqualTo(cropBytes(1));
    }

    @Test
    void reducesTheCropToTheSizeThatIsAskedFor() throws IOException {
        byte[] stored = newPhoto("jpg", 256, 192);
        storeCrops(cropBytes(0), stored, cropBytes(2));
        String crop = cropOfFace(1);

        EntityExchangeResult<byte[]> small = fetch(crop + "?size=60");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(small.getResponseBody()));
        assertThat(picture.getWidth()).isEqualTo(60);
        assertThat(picture.getHeight()).isEqualTo(45);
        HttpHeaders headers = small.getResponseHeaders();
        assertThat(headers.getContentType()).isEqualTo(MediaType.IMAGE_JPEG);
        assertThat(headers.getCacheControl()).contains("private", "max-age", "immutable");
        assertThat(headers.getETag())
                .isNotEqualTo(fetch(crop).getResponseHeaders().getETag());
        client.get()
                .uri(crop + "?size=60")
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified();
        assertThat(fetch(crop + "?size=256").getResponseBody())
                .as("never enlarged, nor encoded anew")
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "257", "large"})
    void refusesSizesThatNoCropHas(String size) {
        get(cropOfFace(1) + "?size=" + size)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("size");
    }

    @Test
    void sortsFacesByHowFitTheyAreForRecognition() {
        jdbc.sql("update face_crops set quality = face_index / 4.0, yaw = -20, sharpness = 300 where image_id = ?")
                .param(imageId)
                .update();

        JsonNode faces = json(get("/api/sessions/{id}/faces?sort=quality,desc", sessionId))
                .get("content");

        assertThat(faces.valueStream().map(face -> face.get("quality").asDouble()))
                .containsExactly(0.5, 0.25, 0.0);
        assertThat(faces.get(0).get("yaw").asDouble()).isEqualTo(-20);
        assertThat(json(get("/api/face-crops?imageId={id}", imageId))
                        .get("content")
                        .get(0)
                        .get("sharpness")
                        .asDouble())
                .isEqualTo(300);
    }

    private String cropOfFace(int index) {
        return json(get("/api/images/{id}/faces", imageId))
                .get(index)
                .get("crop")
                .asString();
    }

    @Test
    void letsClientsKeepPicturesButNobodyBetween() {
        HttpHeaders headers = fetch("/api/images/" + imageId + "/original").getResponseHeaders();

        assertThat(headers.getCacheControl()).contains("private", "max-age", "immutable");
        client.get()
                .uri("/api/images/{id}/original", imageId)
                .header(HttpHeaders.IF_NONE_MATCH, headers.getETag())
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @Test
    void neverShowsAPartOfOtherCropsThanTheRowsName() {
        String crop = cropOfFace(1);
        store.put(ObjectKeys.crops(imageId), newPhoto("jpg", 256, 192), "image/jpeg");

        get(crop).expectStatus().isNotFound();
    }

    @Test
    void saysSoWhenThereIsNoCrop() {
        jdbc.sql("update images set crops_version = null where id = ?")
                .param(imageId)
                .update();

        get(cropOfFace(1) + "?size=60").expectStatus().isNotFound();
    }

    @Test
    void saysSoWhenThePictureIsGone() {
        store.delete(ObjectKeys.original(imageId));

        client.get()
                .uri("/api/images/{id}/original", imageId)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesToSortByWhatDoesNotExist() {
        client.get()
                .uri("/api/sessions/{id}/images?sort=colour", sessionId)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private EntityExchangeResult<byte[]> fetch(String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult();
    }

    private static byte[] cropBytes(int index) {
        return ("crop " + index).getBytes(StandardCharsets.UTF_8);
    }
}
