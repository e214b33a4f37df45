package org.attendansee.worker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.attendansee.common.event.DeadLetterHeaders;
import org.attendansee.common.event.DetectionFailed;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.worker.WorkerIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FailedRecordsIT extends WorkerIT {

    private static final byte[] PHOTO = LectureHall.fullHd(4, 3).draw().toJpeg(0.9f);

    @Test
    void failsATruncatedPhoto() {
        fails(accepted(Arrays.copyOf(PHOTO, PHOTO.length / 2)), FailureReason.UNDECODABLE);
    }

    @Test
    void failsBytesThatAreNoPicture() {
        fails(accepted("not a picture".getBytes(StandardCharsets.UTF_8)), FailureReason.UNDECODABLE);
    }

    @Test
    void failsAPhotoWhoseObjectIsGone() {
        fails(rowFor(Ids.next(), PHOTO), FailureReason.ORIGINAL_MISSING);
    }

    @Test
    void failsAPhotoThatWasChangedInTheStore() {
        ImageUploaded event = accepted(PHOTO);
        byte[] changed = PHOTO.clone();
        changed[changed.length / 2] ^= 1;
        store.put(event.objectKey(), changed, "image/jpeg");

        fails(event, FailureReason.CHECKSUM_MISMATCH);
    }

    @Test
    void keepsARecordThatIsNoEventForPeopleToLookAt() {
        String key = UUID.randomUUID().toString();

        publishRaw(key, "{\"imageId\":");

        try (TopicReader deadLetters = new TopicReader(Topics.IMAGE_UPLOADED_DLT)) {
            ConsumerRecord<String, String> deadLetter = deadLetters.await(key);
            assertThat(deadLetter.value()).isEqualTo("{\"imageId\":");
            assertThat(header(deadLetter, DeadLetterHeaders.REASON)).isEqualTo(DeadLetterHeaders.MALFORMED);
        }
    }

    @Test
    void goesOnWithTheNextPhotoAfterABadOne() {
        ImageUploaded bad = accepted(new byte[] {1, 2, 3});
        ImageUploaded good = accepted(PHOTO);

        publish(bad);
        publish(good);

        awaitStatus(bad.imageId(), "FAILED");
        awaitStatus(good.imageId(), "PROCESSED");
        assertThat(faceCount(good.imageId())).isEqualTo(4);
    }

    @Nested
    class OfAPhotoWhoseFacesTheDatabaseRefusesForNoReasonThatAnybodyForesaw {

        private ImageUploaded event;

        @BeforeEach
        void refuse() {
            event = accepted(PHOTO);
            jdbc.sql("""
                            create or replace function refuse() returns trigger language plpgsql as
                            $$ begin raise exception 'refused by the test'; end $$""").update();
            jdbc.sql("create trigger tr_refuse before insert on face_crops for each row when (new.image_id = '%s')"
                                    .formatted(event.imageId())
                            + " execute function refuse()")
                    .update();
        }

        @AfterEach
        void refuseNoMore() {
            jdbc.sql("drop trigger if exists tr_refuse on face_crops").update();
        }

        @Test
        void waitsLongerForEachAttempt() {
            List<Duration> delays = new ArrayList<>();
            for (int attempt = 1; attempt < 5; attempt++) {
                delays.add(failInAttempt(attempt));
            }

            List<Duration> expected = List.of(
                    Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(80), Duration.ofSeconds(320));
            for (int i = 0; i < expected.size(); i++) {
                assertThat(delays.get(i)).isCloseTo(expected.get(i), Duration.ofSeconds(1));
            }
            assertThat(faceCount(event.imageId())).isZero();
        }

        @Test
        void isFoundWhenItIsTriedAgainInTime() {
            failInAttempt(1);
            refuseNoMore();

            publish(event.nextAttempt());

            awaitStatus(event.imageId(), "PROCESSED");
            assertThat(faceCount(event.imageId())).isEqualTo(4);
        }

        @Test
        void failsAfterTheLastAttempt() {
            ImageUploaded last = new ImageUploaded(
                    event.imageId(), event.sessionId(), event.objectKey(), PHOTO.length, event.sha256(), 5);

            fails(last, FailureReason.ATTEMPTS_EXHAUSTED);
        }

        /** Returns how long the next attempt has to wait. */
        private Duration failInAttempt(int attempt) {
            publish(new ImageUploaded(
                    event.imageId(), event.sessionId(), event.objectKey(), PHOTO.length, event.sha256(), attempt));
            Map<String, Object> row = await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> row(event.imageId()), found -> found.get("attempt")
                            .equals(attempt + 1));
            assertThat(row)
                    .containsEntry("status", "UPLOADED")
                    .containsEntry("worker_id", null)
                    .containsEntry("processing_started_at", null);
            return Duration.between(Instant.now(), ((Timestamp) row.get("retry_at")).toInstant());
        }
    }

    private void fails(ImageUploaded event, FailureReason reason) {
        publish(event);

        assertThat(awaitStatus(event.imageId(), "FAILED")).containsEntry("failure_reason", reason.name());
        String key = event.imageId().toString();
        try (TopicReader failures = new TopicReader(Topics.DETECTION_FAILED);
                TopicReader deadLetters = new TopicReader(Topics.IMAGE_UPLOADED_DLT)) {
            DetectionFailed fact = codec.decode(failures.await(key).value(), DetectionFailed.class);
            assertThat(fact.reason()).isEqualTo(reason);
            ConsumerRecord<String, String> deadLetter = deadLetters.await(key);
            assertThat(codec.decode(deadLetter.value(), ImageUploaded.class)).isEqualTo(event);
            assertThat(header(deadLetter, DeadLetterHeaders.REASON)).isEqualTo(reason.name());
            assertThat(header(deadLetter, DeadLetterHeaders.WORKER)).isEqualTo(WORKER_ID);
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
