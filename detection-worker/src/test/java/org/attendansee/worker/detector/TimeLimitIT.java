package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.attendansee.common.event.DeadLetterHeaders;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.event.Topics;
import org.attendansee.local.backing.TopicReader;
import org.attendansee.local.badinput.ScanBomb;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.worker.WorkerIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"attendansee.detector.time-limit=2s", "attendansee.detector.threads=1"})
@DirtiesContext
class TimeLimitIT extends WorkerIT {

    /** Keeps a decoder busy for several seconds. */
    private static final byte[] SLOW = new ScanBomb(8_000, 6_000, 190).toJpeg();

    private static final byte[] PHOTO = new LectureHall(640, 480, 3, 7).draw().toJpeg(0.9f);

    @TestConfiguration(proxyBeanMethods = false)
    static class NobodyEnds {

        /** The worker is the test here. */
        @Bean
        @Primary
        LastResort none() {
            return () -> {};
        }
    }

    @Test
    void failsAPhotoThatTakesTooLongAndGoesOnWithTheNext() {
        ImageUploaded slow = accepted(SLOW);
        ImageUploaded next = accepted(PHOTO);

        publish(slow);
        publish(next);

        assertThat(awaitStatus(slow.imageId(), "FAILED")).containsEntry("failure_reason", "TIMED_OUT");
        try (TopicReader deadLetters = new TopicReader(Topics.IMAGE_UPLOADED_DLT)) {
            assertThat(deadLetters
                            .await(slow.imageId().toString())
                            .headers()
                            .lastHeader(DeadLetterHeaders.REASON)
                            .value())
                    .asString()
                    .isEqualTo("TIMED_OUT");
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(row(next.imageId())).containsEntry("status", "PROCESSED"));
    }
}
