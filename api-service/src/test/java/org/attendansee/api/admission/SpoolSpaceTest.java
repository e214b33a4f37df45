package org.attendansee.api.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SpoolSpaceTest {

    private static final long MB = DataSize.ofMegabytes(1).toBytes();

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void sharesOutWhatTheUploadsMayFill() {
        SpoolSpace space = space(10, 0);
        Admission large = space.reserve(7 * MB);

        assertRefused(space, 4 * MB);
        space.reserve(3 * MB).close();
        large.close();

        assertThat(reserved()).isZero();
        space.reserve(10 * MB);
        assertThat(reserved()).isEqualTo(10 * MB);
    }

    @Test
    void letsWhatIsLargerThanAllComeInAlone() {
        SpoolSpace space = space(10, 0);

        space.reserve(11 * MB);

        assertRefused(space, 1);
    }

    @Test
    void leavesDiskFree() throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();

        assertRefused(space(10, usable / MB + 1000), 1);
        assertThat(reserved()).isZero();
    }

    private SpoolSpace space(long maxMegabytes, long minFreeMegabytes) {
        meters.clear();
        return new SpoolSpace(
                new SpoolProperties(
                        folder,
                        DataSize.ofMegabytes(maxMegabytes),
                        DataSize.ofMegabytes(minFreeMegabytes),
                        Duration.ofSeconds(1)),
                meters);
    }

    private double reserved() {
        return meters.get("attendansee.uploads.spool").gauge().value();
    }

    private static void assertRefused(SpoolSpace space, long bytes) {
        assertThatExceptionOfType(AdmissionRefusedException.class).isThrownBy(() -> space.reserve(bytes));
    }
}
