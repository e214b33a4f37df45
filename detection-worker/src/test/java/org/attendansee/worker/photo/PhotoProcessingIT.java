package org.attendansee.worker.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.FacesDetected;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.common.event.WorkerHeartbeat;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.StoredObject;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.worker.WorkerIT;
import org.junit.jupiter.api.Test;

class PhotoProcessingIT extends WorkerIT {

    private static final DrawnPhoto HALL = LectureHall.fullHd(24, 7).draw();
    private static final byte[] PHOTO = HALL.toJpeg(0.9f);

    @Test
    void findsEveryDrawnFaceAndWritesItDown() throws Exception {
        ImageUploaded event = accepted(PHOTO);

        publish(event);

        Map<String, Object> image = awaitStatus(event.imageId(), "PROCESSED");
        assertThat(image)
                .containsEntry("width", 1920)
                .containsEntry("height", 1080)
                .containsEntry("face_count", 24)
                .containsEntry("worker_id", WORKER_ID)
                .containsEntry("detector", "cascade");
        assertThat(boxes(event.imageId())).hasSize(24).allSatisfy(box -> assertThat(isDrawn(box))
                .as("%s shows a face", box)
                .isTrue());
        assertThat(jdbc.sql("select sharpness, yaw, quality from face_crops where image_id = ?")
                        .params(event.imageId())
                        .query()
                        .listOfRows())
                .allSatisfy(face -> {
                    assertThat((double) face.get("sharpness")).isPositive();
                    assertThat((double) face.get("quality")).isBetween(0.3, 1.0);
                    assertThat(face.get("yaw")).as("the cascade cannot tell").isNull();
                });
        String version = (String) image.get("crops_version");
        List<Map<String, Object>> places = jdbc.sql(
                        "select crop_offset, crop_length from face_crops where image_id = ?")
                .params(event.imageId())
                .query()
                .listOfRows();
        for (Map<String, Object> place : places) {
            try (StoredObject crop =
                    store.get(ObjectKeys.crops(event.imageId()), version, (int) place.get("crop_offset"), (int)
                            place.get("crop_length"))) {
                assertThat(crop.contentType()).isEqualTo("image/jpeg");
                assertThat(ImageIO.read(new ByteArrayInputStream(crop.content().readAllBytes())))
                        .isNotNull();
            }
        }
    }

    @Test
    void looksForTheFacesThatTheCameraOfThePhotographWants() {
        int larger = HALL.faces().stream().mapToInt(FaceBox::height).max().orElseThrow() * 2;
        ImageUploaded event = accepted(PHOTO);
        store.put(ObjectKeys.crops(event.imageId()), new byte[] {1}, "image/jpeg");
        jdbc.sql("update images set smallest_face = ?, score_threshold = 0.9, max_pixels = 1000000 where id = ?")
                .params(larger, event.imageId())
                .update();

        publish(event);

        Map<String, Object> image = awaitStatus(event.imageId(), "PROCESSED");
        assertThat(image).containsEntry("face_count", 0).containsEntry("crops_version", null);
        assertThatThrownBy(() -> store.get(ObjectKeys.crops(event.imageId())))
                .as("the crops of an earlier search")
                .isInstanceOf(ObjectNotFoundException.class);
        assertThat((double) image.get("detection_scale"))
                .as("20 pixels, below which the cascade sees nothing, for each of the smallest face")
                .isEqualTo(20.0 / larger);
    }

    @Test
    void announcesWhatWasFound() {
        ImageUploaded event = accepted(PHOTO);

        publish(event);

        try (TopicReader topic = new TopicReader(Topics.FACES_DETECTED)) {
            ConsumerRecord<String, String> message = topic.await(event.imageId().toString());
            FacesDetected fact = codec.decode(message.value(), FacesDetected.class);
            assertThat(fact.faceCount()).isEqualTo(24);
            assertThat(fact.sessionId()).isEqualTo(event.sessionId());
            assertThat(new String(message.headers().lastHeader("ce_specversion").value()))
                    .isEqualTo("1.0");
        }
    }

    @Test
    void writesTheSameRowsOnceWhenTheEventIsDeliveredAgain() {
        ImageUploaded event = accepted(PHOTO);
        publish(event);
        awaitStatus(event.imageId(), "PROCESSED");
        List<FaceBox> first = boxes(event.imageId());

        publish(event);
        publish(event);

        ImageUploaded later = accepted(PHOTO);
        publish(later);
        awaitStatus(later.imageId(), "PROCESSED");
        assertThat(boxes(event.imageId())).isEqualTo(first);
    }

    @Test
    void keepsWhatPeopleCalledTheFacesWhenTheyAreSearchedAgain() {
        ImageUploaded event = accepted(PHOTO);
        publish(event);
        awaitStatus(event.imageId(), "PROCESSED");
        jdbc.sql("insert into students (id, class_id, first_name, last_name)"
                        + " select uuidv7(), class_id, 'Ada', 'Lovelace' from sessions where id = ?")
                .params(event.sessionId())
                .update();
        FaceBox named = jdbc.sql("update face_crops set student_id = (select students.id from students join sessions"
                        + " on sessions.class_id = students.class_id where sessions.id = ?)"
                        + " where image_id = ? and face_index = 5 returning box_x, box_y, box_width, box_height")
                .params(event.sessionId(), event.imageId())
                .query((row, number) -> new FaceBox(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
        // What an earlier search found that this one will not.
        jdbc.sql("insert into face_crops (id, image_id, face_index, box_x, box_y, box_width, box_height,"
                        + " detection_score, detector, created_at) values (uuidv7(), ?, 24, 0, 0, 5, 5, 1, 'x', now())")
                .params(event.imageId())
                .update();
        // What somebody deleted as no face, which leaves a gap.
        jdbc.sql("delete from face_crops where image_id = ? and face_index = 7")
                .params(event.imageId())
                .update();
        jdbc.sql("update images set status = 'UPLOADED' where id = ?")
                .params(event.imageId())
                .update();

        publish(event);

        awaitStatus(event.imageId(), "PROCESSED");
        assertThat(jdbc.sql("select box_x, box_y, box_width, box_height from face_crops"
                                + " where image_id = ? and student_id is not null")
                        .params(event.imageId())
                        .query((row, number) -> new FaceBox(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                        .list())
                .containsExactly(named);
        assertThat(boxes(event.imageId())).hasSize(24);
    }

    @Test
    void leavesNoCropsOfAPhotoThatFails() {
        ImageUploaded event = accepted(Arrays.copyOf(PHOTO, PHOTO.length / 2));
        // What a worker stored that was killed before it wrote the rows.
        store.put(ObjectKeys.crops(event.imageId()), new byte[] {1}, "image/jpeg");

        publish(event);

        awaitStatus(event.imageId(), "FAILED");
        assertThatThrownBy(() -> store.get(ObjectKeys.crops(event.imageId())))
                .isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    void doesNothingForAPhotoThatWasDeleted() {
        ImageUploaded event = accepted(PHOTO);
        jdbc.sql("delete from images where id = ?").params(event.imageId()).update();

        publish(event);

        ImageUploaded later = accepted(PHOTO);
        publish(later);
        awaitStatus(later.imageId(), "PROCESSED");
        assertThat(faceCount(event.imageId())).isZero();
        assertThat(jdbc.sql("select count(*) from object_deletions where key_prefix = ?")
                        .params(ObjectKeys.folder(event.imageId()))
                        .query(Integer.class)
                        .single())
                .as("by the trigger, and by the worker, which may have stored crops since")
                .isEqualTo(2);
    }

    @Test
    void tellsThatItLives() {
        try (TopicReader topic = new TopicReader(Topics.WORKER_HEARTBEAT)) {
            WorkerHeartbeat heartbeat = codec.decode(topic.await(WORKER_ID).value(), WorkerHeartbeat.class);

            assertThat(heartbeat.detector()).isEqualTo("cascade");
            assertThat(heartbeat.threads()).isPositive();
        }
    }

    @Test
    void finishesAFloodOfPhotosEachExactlyOnce() {
        byte[] small = LectureHall.fullHd(4, 9).draw().toJpeg(0.9f);
        List<ImageUploaded> flood =
                Stream.generate(() -> accepted(small)).limit(20).toList();

        flood.forEach(this::publish);

        await().atMost(PATIENCE.multipliedBy(2)).untilAsserted(() -> assertThat(flood)
                .allSatisfy(event -> assertThat(row(event.imageId())).containsEntry("status", "PROCESSED")));
        assertThat(flood)
                .allSatisfy(event -> assertThat(faceCount(event.imageId())).isEqualTo(4));
    }

    private List<FaceBox> boxes(UUID imageId) {
        return jdbc.sql(
                        "select box_x, box_y, box_width, box_height from face_crops where image_id = ? order by face_index")
                .params(imageId)
                .query((row, number) -> new FaceBox(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    private static boolean isDrawn(FaceBox found) {
        return HALL.faces().stream().anyMatch(face -> {
            double x = found.x() + found.width() / 2.0;
            double y = found.y() + found.height() / 2.0;
            return x > face.x() && x < face.x() + face.width() && y > face.y() && y < face.y() + face.height();
        });
    }
}
