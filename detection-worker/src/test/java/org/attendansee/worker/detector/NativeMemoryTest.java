package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A leaked picture of 1 MB would make the process grow by 300 MB here, and leave 300 pointers that nobody freed. */
@Tag("models")
class NativeMemoryTest {

    private static final int RUNS = 300;
    private static final long TOLERATED_GROWTH = 60L << 20;

    @Test
    void staysFlatOverManyPhotosAndFailures() throws InterruptedException {
        SharedPhotos.assumePresent();
        byte[] photo = SharedPhotos.read("group/1.jpg");
        byte[] cutOff = Arrays.copyOf(photo, photo.length / 2);
        try (DetectorPool pool = TestProperties.openPool(1)) {
            run(pool, photo, cutOff, RUNS / 5);
            long pointersBefore = Pointer.totalCount();
            long residentBefore = Pointer.physicalBytes();

            run(pool, photo, cutOff, RUNS);

            assertThat(Pointer.totalCount()).as("living native pointers").isLessThanOrEqualTo(pointersBefore);
            assertThat(Pointer.physicalBytes() - residentBefore)
                    .as("growth of resident memory in bytes")
                    .isLessThan(TOLERATED_GROWTH);
        }
    }

    @Test
    void isGivenBackWhenAPoolCloses() {
        SharedPhotos.assumePresent();
        TestProperties.openPool(1).close();
        long before = Pointer.totalCount();

        for (int i = 0; i < 5; i++) {
            TestProperties.openPool(2).close();
        }

        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(before);
    }

    private static void run(DetectorPool pool, byte[] photo, byte[] cutOff, int runs) throws InterruptedException {
        for (int i = 0; i < runs; i++) {
            assertThat(pool.detect(photo).faces()).isNotEmpty();
            assertThatThrownBy(() -> pool.detect(cutOff)).isInstanceOf(UndecodableImageException.class);
        }
    }
}
