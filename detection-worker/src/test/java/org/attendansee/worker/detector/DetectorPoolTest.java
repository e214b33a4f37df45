package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetectorPoolTest {

    private final byte[] photo = Pictures.jpeg(200, 100);
    private final List<GatedDetector> detectors = new ArrayList<>();
    private final AtomicInteger lastResorts = new AtomicInteger();
    private final DetectorPool pool = pool(2, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        detectors.forEach(detector -> detector.gate.release(1000));
        pool.close();
    }

    @Test
    void tellsWhatItIsMadeOf() {
        assertThat(pool.size()).isEqualTo(2);
        assertThat(pool.detectorName()).isEqualTo("gated");
    }

    @Test
    void worksOnAsManyPhotosAtOnceAsItHasSessionsAndLetsTheNextWait() {
        List<CompletableFuture<Detection>> detections =
                List.of(detectInBackground(photo), detectInBackground(photo), detectInBackground(photo));
        await().atMost(Duration.ofSeconds(10)).until(() -> started() == 2);

        await().during(Duration.ofMillis(200)).atMost(Duration.ofSeconds(10)).until(() -> started() == 2);
        detectors.forEach(detector -> detector.gate.release(3));

        assertThat(detections).allSatisfy(detection -> assertThat(detection).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(started()).isEqualTo(3);
        assertThat(detectors)
                .allSatisfy(detector -> assertThat(detector.mostAtOnce).hasValue(1));
    }

    @Test
    void returnsSessionsAfterPhotosThatFail() {
        detectors.forEach(detector -> detector.gate.release(100));

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> pool.detect(new byte[] {1, 2, 3})).isInstanceOf(UndecodableImageException.class);
        }

        assertThat(detectInBackground(photo)).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void returnsSessionsAfterDetectorsThatFail() {
        detectors.forEach(detector -> {
            detector.gate.release(100);
            detector.failing = true;
        });
        for (int i = 0; i < 10; i++) {
            assertThatIllegalStateException().isThrownBy(() -> pool.detect(photo));
        }
        detectors.forEach(detector -> detector.failing = false);

        assertThat(detectInBackground(photo)).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void canBeInterruptedWhileItWaitsAndDoesNotBeginAfterwards() {
        detectInBackground(photo);
        detectInBackground(photo);
        await().atMost(Duration.ofSeconds(10)).until(() -> started() == 2);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pool.detect(photo)).isInstanceOf(InterruptedException.class);

        detectors.forEach(detector -> detector.gate.release(3));
        assertThat(detectInBackground(photo)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(started()).isEqualTo(3);
    }

    @Test
    void waitsForPhotosInWorkBeforeItFreesTheirMemory() {
        CompletableFuture<Detection> inWork = detectInBackground(photo);
        await().atMost(Duration.ofSeconds(10)).until(() -> started() == 1);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(pool::close);
        assertThat(closing).failsWithin(Duration.ofMillis(200));
        assertThat(detectors).noneMatch(detector -> detector.closed);
        detectors.forEach(detector -> detector.gate.release(1));

        assertThat(inWork).succeedsWithin(Duration.ofSeconds(10));
        assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
        assertThat(detectors).allMatch(detector -> detector.closed);
    }

    @Test
    void doesNotWaitForAPhotoThatTakesTooLongAndHasItsSessionBackAfterwards() {
        DetectorPool hasty = pool(1, Duration.ofMillis(200));

        assertThatThrownBy(() -> hasty.detect(photo)).isInstanceOf(DetectionTimedOutException.class);
        assertThatThrownBy(() -> hasty.detect(photo)).isInstanceOf(DetectorsBusyException.class);
        detectors.forEach(detector -> detector.gate.release(100));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(hasty.detect(photo).faces()).isEmpty());
        hasty.close();
    }

    @Test
    void takesTheLastResortWhenAPhotoNeverEnds() {
        DetectorPool hasty = pool(1, Duration.ofMillis(200));

        assertThatThrownBy(() -> hasty.detect(photo)).isInstanceOf(DetectionTimedOutException.class);

        assertThat(lastResorts).hasValue(0);
        await().atMost(Duration.ofSeconds(10)).until(() -> lastResorts.get() == 1);
        detectors.forEach(detector -> detector.gate.release(100));
        hasty.close();
    }

    @Test
    void refusesPhotosOnceItIsClosed() {
        pool.close();

        assertThatIllegalStateException().isThrownBy(() -> pool.detect(photo)).withMessageContaining("closed");
    }

    private DetectorPool pool(int size, Duration timeLimit) {
        List<DetectorSession> sessions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            GatedDetector detector = new GatedDetector();
            detectors.add(detector);
            sessions.add(new DetectorSession(detector, new PhotoDecoder(1_000_000)));
        }
        return new DetectorPool(sessions, TestProperties.POLICY, timeLimit, lastResorts::incrementAndGet);
    }

    private int started() {
        return detectors.stream().mapToInt(detector -> detector.started.get()).sum();
    }

    private CompletableFuture<Detection> detectInBackground(byte[] encoded) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return pool.detect(encoded);
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    /** Finds nothing, and not before it is let through. */
    private static final class GatedDetector implements FaceDetector {

        private final Semaphore gate = new Semaphore(0);
        private final AtomicInteger started = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private volatile boolean failing;
        private volatile boolean closed;

        @Override
        public String name() {
            return "gated";
        }

        @Override
        public double scaleFor(int width, int height, DetectionPolicy policy) {
            return 1;
        }

        @Override
        public List<Candidate> find(Mat picture, DetectionPolicy policy) {
            started.incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                gate.acquireUninterruptibly();
                if (failing) {
                    throw new IllegalStateException("asked to fail");
                }
                return List.of();
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
