package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.attendansee.local.evaluation.Figures;
import org.attendansee.local.evaluation.Matching;
import org.attendansee.local.evaluation.TrueFace;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs of unusual shape, with each detector. */
@ParameterizedClass
@ValueSource(strings = {"yunet", "cascade"})
@Tag("models")
class DrawnPhotosTest {

    private static final DrawnPhoto HALL = LectureHall.fullHd(8, 5).draw();
    private static final int WIDTH = HALL.image().getWidth();
    private static final Path NOWHERE = Path.of("/nowhere");

    @Parameter
    private String detector = "";

    private DetectorPool pool;

    @BeforeEach
    void open() {
        Path models = detector.equals("yunet") ? SharedPhotos.models() : NOWHERE;
        assumeTrue(models.equals(NOWHERE) || Files.isRegularFile(SharedPhotos.modelFile()), "no network");
        pool = new DetectorFactory(TestProperties.withModels(models, NOWHERE, 1), () -> {}).open();
        assertThat(pool.detectorName()).isEqualTo(detector);
    }

    @AfterEach
    void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @Test
    void findsFacesHoweverTheCameraWasHeld() throws InterruptedException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage turned = Pictures.turnedUprightBy(HALL.image(), orientation);

            Detection detection = pool.detect(Pictures.withOrientation(Pictures.encoded(turned, "jpg"), orientation));

            assertFound(HALL.faces(), detection, "orientation " + orientation);
        }
    }

    @Test
    void findsFacesInAVeryWidePhoto() throws InterruptedException {
        int copies = 3;
        int top = HALL.faces().stream().mapToInt(FaceBox::y).min().orElseThrow() - 30;
        int bottom = HALL.faces().stream()
                        .mapToInt(face -> face.y() + face.height())
                        .max()
                        .orElseThrow()
                + 30;
        BufferedImage wide = new BufferedImage(WIDTH * copies, bottom - top, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = wide.createGraphics();
        IntStream.range(0, copies).forEach(i -> graphics.drawImage(HALL.image(), WIDTH * i, -top, null));
        graphics.dispose();
        List<FaceBox> faces = IntStream.range(0, copies)
                .boxed()
                .flatMap(i -> HALL.faces().stream().map(face -> moved(face, WIDTH * i, -top)))
                .toList();

        assertFound(faces, pool.detect(Pictures.encoded(wide, "jpg")), "wide");
    }

    @Test
    void findsAFaceInAVerySmallPhotoOfNothingElse() throws InterruptedException {
        for (FaceBox face : HALL.faces()) {
            int margin = face.width() / 3;
            BufferedImage small = HALL.image()
                    .getSubimage(
                            face.x() - margin,
                            face.y() - margin,
                            face.width() + 2 * margin,
                            face.height() + 2 * margin);

            Detection detection = pool.detect(Pictures.encoded(small, "png"));

            assertFound(List.of(moved(face, margin - face.x(), margin - face.y())), detection, "small");
        }
    }

    @Test
    void keepsTheBoxOfACutFaceInsideThePhoto() throws InterruptedException {
        for (FaceBox face : HALL.faces()) {
            int side = 5 * face.width();
            int left = face.x() + face.width() / 5;
            BufferedImage cut = HALL.image()
                    .getSubimage(left, face.y() - face.height(), Math.min(side, WIDTH - left), 3 * face.height());

            Detection detection = pool.detect(Pictures.encoded(cut, "png"));

            assertThat(detection.faces())
                    .allSatisfy(found ->
                            assertThat(found.box().x() + found.box().width()).isLessThanOrEqualTo(cut.getWidth()));
            if (detector.equals("yunet")) {
                assertThat(detection.faces())
                        .anySatisfy(found -> assertThat(found.box().x()).isLessThan(face.width() / 5));
            }
        }
    }

    private static FaceBox moved(FaceBox face, int x, int y) {
        return new FaceBox(face.x() + x, face.y() + y, face.width(), face.height());
    }

    private static void assertFound(List<FaceBox> truth, Detection detection, String photo) {
        Matching matching =
                Matching.of(truth.stream().map(TrueFace::of).toList(), List.of(), SharedPhotos.found(detection));
        assertThat(Figures.of(matching)).as("%s: %s", photo, matching).isEqualTo(new Figures(truth.size(), 0, 0));
    }
}
