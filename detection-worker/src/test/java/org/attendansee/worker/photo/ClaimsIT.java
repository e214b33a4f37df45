package org.attendansee.worker.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.attendansee.common.event.FailureReason;
import org.attendansee.worker.WorkerIT;
import org.attendansee.worker.detector.DetectorPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which photographs have been killing workers is told by what these began with and never ended. */
class ClaimsIT extends WorkerIT {

    private static final byte[] PHOTO = {1, 2, 3};

    @Autowired
    private ImageRecords records;

    @Autowired
    private DetectorPool detectors;

    private UUID imageId;

    @BeforeEach
    void accept() {
        imageId = accepted(PHOTO).imageId();
    }

    @Test
    void countsDeliveriesThatBeganAndNeverEnded() {
        claim("0-7/1");
        claim("0-7/3");

        assertThat(records.claimsBefore(imageId, "0-7/4")).isEqualTo(2);
    }

    @Test
    void countsADeliveryOnceHoweverOftenItsWorkerTries() {
        claim("0-7/1");
        claim("0-7/1");
        claim("0-7/1");

        assertThat(records.claimsBefore(imageId, "0-7/1")).isZero();
        assertThat(records.claimsBefore(imageId, "0-7/2")).isEqualTo(1);
    }

    @Test
    void forgetsThemWhenOneComesToAnEnd() {
        claim("0-7/1");
        claim("0-7/2");
        records.postpone(imageId, 2, Instant.now());
        assertThat(records.claimsBefore(imageId, "0-9/1")).isZero();

        claim("0-9/1");
        records.fail(imageId, FailureReason.UNDECODABLE);
        assertThat(records.claimsBefore(imageId, "0-11/1")).isZero();
    }

    private void claim(String delivery) {
        assertThat(records.claim(imageId, delivery, detectors.policy())).isPresent();
    }
}
