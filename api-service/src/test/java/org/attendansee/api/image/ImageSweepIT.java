package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.attendansee.api.outbox.Outbox;
import org.attendansee.common.event.EventCodec;
import org.attendansee.common.event.Ids;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The sweeper of the service under test sweeps too, every second. */
class ImageSweepIT extends ApiIT {

    @Autowired
    private ImageSweeper sweeper;

    @Autowired
    private ImageRepository repository;

    @Autowired
    private Outbox outbox;

    @Autowired
    private EventCodec codec;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    private UUID sessionId;

    @BeforeEach
    void openASession() {
        sessionId = newSession();
    }

    @Test
    void signalsAgainWhatWasAcceptedAndNeverSignalled() {
        UUID lost = image("UPLOADED", "signalled_at = now() - interval '1 h'");

        sweeper.sweep();

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            ImageUploaded event = codec.decode(topic.await(lost.toString()).value(), ImageUploaded.class);
            assertThat(event.sessionId()).isEqualTo(sessionId);
            assertThat(event.objectKey()).isEqualTo("images/" + lost + "/original");
            assertThat(event.attempt()).isEqualTo(1);
        }
    }

    @Test
    void signalsAgainWhatAWorkerBeganAndNobodyFinished() {
        UUID abandoned = image(
                "PROCESSING",
                "signalled_at = now() - interval '1 h', processing_started_at = now() - interval '30 min'");

        sweeper.sweep();

        assertThat(signalsOf(abandoned)).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatIsUnderWayOrDone() {
        List<UUID> images = List.of(
                image("UPLOADED", "signalled_at = now() - interval '1 min'"),
                image(
                        "PROCESSING",
                        "signalled_at = now() - interval '1 d', processing_started_at = now() - interval '10 s'"),
                image(
                        "PROCESSING",
                        "signalled_at = now(), retry_at = now() - interval '1 h', processing_started_at = now()"),
                image(
                        "UPLOADED",
                        "signalled_at = now() - interval '1 d', retry_at = now() + interval '1 h', attempt = 4"),
                image("PROCESSED", "signalled_at = now() - interval '1 d'"),
                image("FAILED", "signalled_at = now() - interval '1 d', retry_at = now() - interval '1 h'"));

        sweeper.sweep();

        assertThat(images).allSatisfy(image -> assertThat(signalsOf(image)).isZero());
    }

    @Test
    void leavesAloneWhatStillWaitsInTheOutbox() {
        transactions.executeWithoutResult(transaction -> {
            UUID lost = image("UPLOADED", "signalled_at = now() - interval '1 h'");
            UUID waiting = image("UPLOADED", "signalled_at = now() - interval '1 h'");
            outbox.append(new ImageUploaded(waiting, sessionId, "x", 1, "0".repeat(64), 1));

            assertThat(repository.findLockedDue(Instant.now(), Instant.now(), Instant.now(), 1_000))
                    .extracting(Image::getId)
                    .contains(lost)
                    .doesNotContain(waiting);
            transaction.setRollbackOnly();
        });
    }

    @Test
    void signalsTheNextAttemptWhenItIsDue() {
        UUID failedTwice = image("UPLOADED", "signalled_at = now(), attempt = 3, retry_at = now() + interval '2 s'");
        Instant begin = Instant.now();

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            ImageUploaded event =
                    codec.decode(topic.await(failedTwice.toString()).value(), ImageUploaded.class);
            assertThat(event.attempt()).isEqualTo(3);
        }
        assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(8));
    }

    @Test
    void isMorePatientEachTime() {
        Map<UUID, Duration> patience = Map.of(
                image("UPLOADED", "signalled_at = now() - interval '10 min'"), Duration.ofMinutes(10),
                image("UPLOADED", "signalled_at = now() - interval '40 min'"), Duration.ofMinutes(40),
                image("UPLOADED", "signalled_at = now() - interval '40 min', retry_at = now()"), Duration.ofMinutes(40),
                image("UPLOADED", "signalled_at = now(), retry_at = now()"), Duration.ofMinutes(10),
                image("UPLOADED", "signalled_at = now() - interval '30 d'"), Duration.ofHours(6));

        sweeper.sweep();

        patience.forEach((image, expected) -> {
            assertThat(signalsOf(image)).isEqualTo(1);
            assertThat(retryAt(image)).isCloseTo(Instant.now().plus(expected), within(30, ChronoUnit.SECONDS));
        });
    }

    @Test
    void signalsOnceWhenManySweepersWorkAtOnce() {
        List<UUID> lost = Stream.generate(() -> image("UPLOADED", "signalled_at = now() - interval '1 h'"))
                .limit(450)
                .toList();

        Stream.generate(() -> sweeper).limit(4).parallel().forEach(ImageSweeper::sweep);

        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.awaitAll(lost.stream().map(UUID::toString).toList());
            topic.await(signalLater());
            assertThat(lost).allSatisfy(image -> assertThat(topic.count(image.toString()))
                    .isEqualTo(1));
        }
    }

    @Test
    void beginsToCountAnewWhenSomebodyAsksForAnotherSearch() {
        UUID id = image("FAILED", "attempt = 5, retry_at = now() + interval '1 h'");

        post("/api/images/{id}/reprocess", "", id).expectStatus().isAccepted();

        Map<String, Object> row =
                jdbc.sql("select * from images where id = ?").param(id).query().singleRow();
        assertThat(row).containsEntry("attempt", 1).containsEntry("retry_at", null);
    }

    /** Of all that is signalled before now: the topic has one partition, so what comes later lies behind. */
    private int signalsOf(UUID image) {
        try (TopicReader topic = new TopicReader(Topics.IMAGE_UPLOADED)) {
            topic.await(signalLater());
            return topic.count(image.toString());
        }
    }

    private String signalLater() {
        ImageUploaded event = new ImageUploaded(Ids.next(), sessionId, "x", 1, "0".repeat(64), 1);
        transactions.executeWithoutResult(transaction -> outbox.append(event));
        return event.key();
    }

    private Instant retryAt(UUID image) {
        return jdbc.sql("select retry_at from images where id = ?")
                .param(image)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private UUID image(String status, String assignments) {
        return transactions.execute(transaction -> {
            UUID id = Rows.image(jdbc, sessionId, status);
            jdbc.sql("update images set " + assignments + " where id = ?")
                    .param(id)
                    .update();
            return id;
        });
    }
}
