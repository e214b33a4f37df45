package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server has no GTK, so nothing may load OpenCV's windows, even where GTK happens to be installed. */
@DisabledOnOs(value = OS.MAC, disabledReason = "the cascades link the windows there")
class NativeLibrariesTest {

    private static final Path MAPPED_FILES = Path.of("/proc/self/maps");

    /** From decoding to crops: the whole picture is one face here. */
    @BeforeAll
    static void useEverythingOfOpenCv() {
        FaceDetector oneFace = new OneFace(new CascadeFaceDetector());
        try (DetectorSession session = new DetectorSession(oneFace, new PhotoDecoder(1_000_000))) {
            assertThat(session.detect(Pictures.jpeg(320, 240), TestProperties.POLICY)
                            .faces())
                    .hasSize(1);
        }
    }

    @Test
    void loadsNeitherWindowsNorCamerasOfOpenCv() {
        assertThat(Loader.getLoadedLibraries().keySet())
                .contains("jniopencv_objdetect", "jniopencv_imgcodecs")
                .noneMatch(NativeLibrariesTest::isForWindowsOrCameras);
    }

    @Test
    void mapsNoLibraryThatDrawsWindows() throws IOException {
        assumeTrue(Files.isReadable(MAPPED_FILES), "only Linux tells");

        try (Stream<String> lines = Files.lines(MAPPED_FILES)) {
            assertThat(lines)
                    .anyMatch(line -> line.contains("opencv_objdetect"))
                    .noneMatch(NativeLibrariesTest::isForWindowsOrCameras)
                    .noneMatch(line -> line.contains("libgtk-"));
        }
    }

    private static boolean isForWindowsOrCameras(String library) {
        return library.contains("opencv_highgui") || library.contains("opencv_videoio");
    }

    private record OneFace(FaceDetector detector) implements FaceDetector {

        @Override
        public String name() {
            return detector.name();
        }

        @Override
        public double scaleFor(int width, int height, DetectionPolicy policy) {
            return 0.5;
        }

        @Override
        public List<Candidate> find(Mat picture, DetectionPolicy policy) {
            assertThat(detector.find(picture, policy)).isEmpty();
            return List.of(new Candidate(0, 0, picture.cols(), picture.rows(), 1));
        }

        @Override
        public void close() {
            detector.close();
        }
    }
}
