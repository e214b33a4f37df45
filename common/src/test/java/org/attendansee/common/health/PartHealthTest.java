package org.attendansee.common.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.attendansee.common.health.PartHealth.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PartHealthTest {

    private static final Duration TIMEOUT = Duration.ofMillis(200);

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private PartHealth health;

    @AfterEach
    void close() {
        thaw.countDown();
        health.close();
    }

    @Test
    void isAskedOnceForAllWhoAskWithinAWhile() {
        health = health(Duration.ofMinutes(1), () -> {});

        assertThat(IntStream.range(0, 50).parallel().mapToObj(i -> health.health()))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(Status.UP));
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysWhyAPartIsDown() {
        health = health(Duration.ZERO, () -> {
            throw new IllegalStateException("The disk is full");
        });

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().get("error")).asString().contains("The disk is full");
        assertThat(asked).hasValue(2);
    }

    @Test
    void doesNotWaitForAFrozenPartNorAskItTwice() {
        health = health(Duration.ZERO, thaw::await);
        long begin = System.nanoTime();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIMEOUT.multipliedBy(10));
        assertThat(asked).hasValue(1);
        thaw.countDown();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    private PartHealth health(Duration keep, Question question) {
        return new PartHealth("test", new HealthProperties(TIMEOUT, keep), () -> {
            asked.incrementAndGet();
            question.ask();
        });
    }
}
