package org.attendansee.worker.trial.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.worker.detector.NativeLibraries;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** They must do the work, or it would be no wonder how fast they are. */
@Tag("models")
class BaselineLoopTest {

    private static final Path MODEL = Path.of("..", "..", "shared", "models", "yunet_n_dynamic.onnx");
    private static final byte[] HALL = LectureHall.fullHd(12, 5).draw().toJpeg(0.9f);
    private static final byte[] SMALL_HALL =
            new LectureHall(1000, 750, 6, 5).draw().toJpeg(0.9f);

    @BeforeAll
    static void loadLibraries() {
        NativeLibraries.loadCascades();
    }

    @Test
    void theCascadeFindsFaces() throws URISyntaxException {
        URL cascade = NativeLibraries.class.getResource("haarcascade_frontalface_alt2.xml");
        assertThat(cascade).isNotNull();

        try (HaarLoop loop = new HaarLoop(Path.of(cascade.toURI()))) {
            assertThat(loop.search(HALL)).isBetween(10, 14);
            assertThatIllegalArgumentException().isThrownBy(() -> loop.search(new byte[] {1, 2, 3}));
        }
    }

    @Test
    void theNetworkOfTheWorkerRunsInOpenCvWhateverTheSize() throws Exception {
        assumeTrue(Files.isRegularFile(MODEL), "no network");

        try (YuNetLoop loop = new YuNetLoop(MODEL)) {
            loop.prepare(HALL);
            loop.prepare(SMALL_HALL);

            assertThat(loop.search(HALL)).isEqualTo(12);
            assertThat(loop.search(SMALL_HALL)).isEqualTo(6);
            assertThat(loop.search(HALL)).isEqualTo(12);
        }
        assertThat(Loader.getLoadedLibraries().keySet()).noneMatch(library -> library.contains("opencv_highgui"));
    }

    @Test
    void theNetworkIsMadeReadyBeforeItIsMeasured() {
        assumeTrue(Files.isRegularFile(MODEL), "no network");

        try (YuNetLoop loop = new YuNetLoop(MODEL)) {
            assertThatIllegalStateException().isThrownBy(() -> loop.search(HALL));
        }
    }
}
