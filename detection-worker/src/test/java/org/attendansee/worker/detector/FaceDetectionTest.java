package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.attendansee.local.evaluation.Figures;
import org.attendansee.worker.detector.SharedPhotos.Photo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both detectors on real photographs. */
@Tag("models")
class FaceDetectionTest {

    private static final String FRONTAL_FACE = "labelled/007_B.jpg";

    private static DetectorPool pool;

    @BeforeAll
    static void open() {
        SharedPhotos.assumePresent();
        pool = TestProperties.openPool(1);
    }

    @AfterAll
    static void close() {
        if (pool != null) {
            pool.close();
        }
    }

    @Nested
    class YuNet {

        @Test
        void findsNearlyAllFacesOfGroupsAtNativeSize() throws InterruptedException {
            Figures figures = Figures.NOTHING;
            for (Photo photo : SharedPhotos.withTruth("group/")) {
                Detection detection = pool.detect(photo.bytes());
                assertThat(detection.detector()).isEqualTo("yunet");
                assertThat(detection.scale()).isEqualTo(1);
                figures = figures.plus(photo.figures(detection));
            }

            assertThat(figures.found() + figures.missed()).isEqualTo(259);
            assertThat(figures.recall()).as("recall").isGreaterThanOrEqualTo(0.95);
            assertThat(figures.precision()).as("precision").isGreaterThanOrEqualTo(0.97);
        }

        @Test
        void findsTheLabelledFacesAndHardlyAnythingElse() throws InterruptedException {
            Figures figures = Figures.NOTHING;
            for (Photo photo : SharedPhotos.withTruth("labelled/")) {
                figures = figures.plus(photo.figures(pool.detect(photo.bytes())));
            }

            assertThat(figures.found() + figures.missed()).isEqualTo(84);
            assertThat(figures.recall()).as("recall").isGreaterThanOrEqualTo(0.98);
            assertThat(figures.precision()).as("precision").isGreaterThanOrEqualTo(0.95);
        }

        /**
         * As in a portrait of 12 megapixels: the network sees no face as a whole that is larger than some 450 pixels.
         */
        @ParameterizedTest
        @ValueSource(strings = {"labelled/009_C.jpg", "labelled/007_B.jpg", "labelled/2008_001009.jpg"})
        void findsFacesThatFillThePictureOnceEach(String name) throws InterruptedException {
            byte[] photo = SharedPhotos.read(name);
            int faces = pool.detect(photo).faces().size();

            Detection detection = pool.detect(Pictures.enlarged(photo, 6));

            assertThat(detection.faces())
                    .hasSize(faces)
                    .allSatisfy(face -> assertThat(face.box().height()).isGreaterThan(500));
        }

        /** Four people who look to the camera, and one who looks aside. */
        @Test
        void tellsWhoLooksAside() throws InterruptedException {
            Detection frontal = pool.detect(SharedPhotos.read("labelled/2008_001322.jpg"));
            Detection aside = pool.detect(SharedPhotos.read("labelled/012_4.jpg"));

            assertThat(frontal.faces())
                    .extracting(face -> Math.abs(face.quality().yaw()))
                    .allSatisfy(yaw -> assertThat(yaw).isLessThan(45));
            assertThat(aside.faces())
                    .extracting(face -> face.quality().yaw())
                    .anySatisfy(yaw -> assertThat(yaw).isLessThan(-30))
                    .anySatisfy(yaw -> assertThat(yaw).isGreaterThan(20));
        }

        @Test
        void findsNothingWhereNobodyIs() throws InterruptedException {
            assertThat(pool.detect(SharedPhotos.read("labelled/017_0.jpg")).faces())
                    .isEmpty();
        }

        @Test
        void numbersFacesAlikeInEachRun() throws InterruptedException {
            byte[] photo = SharedPhotos.read("group/1.jpg");
            Detection first = pool.detect(photo);
            pool.detect(SharedPhotos.read("group/26.jpg"));

            Detection second = pool.detect(photo);

            assertThat(second.faces())
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(first.faces());
            assertThat(first.faces())
                    .extracting(DetectedFace::confidence)
                    .isSortedAccordingTo((left, right) -> Double.compare(right, left));
        }

        @Test
        void reducesTwelveMegapixelsByHalfAndGivesBoxesInTheOriginal() throws InterruptedException {
            Photo photo = SharedPhotos.withTruth("labelled/004_A.jpg").get(0);

            Detection detection = pool.detect(photo.bytes());

            assertThat(detection.scale()).isEqualTo(0.5);
            assertThat(photo.figures(detection)).isEqualTo(new Figures(1, 0, 0));
        }

        @Test
        void turnsAPhotoUprightAsItsExifSays() throws InterruptedException {
            byte[] upright = SharedPhotos.read("labelled/016_8.jpg");
            Detection expected = pool.detect(upright);

            Detection turned = pool.detect(Pictures.lyingOnItsSide(upright));

            assertThat(turned.width()).isEqualTo(expected.width());
            assertThat(turned.height()).isEqualTo(expected.height());
            Photo truth = SharedPhotos.withTruth("labelled/016_8.jpg").get(0);
            assertThat(truth.figures(turned)).isEqualTo(new Figures(8, 0, 0));
        }

        @Test
        void cutsOutFacesThatAreFoundAgainInTheirCrops() throws InterruptedException {
            Detection detection = pool.detect(SharedPhotos.read("labelled/016_8.jpg"));

            for (DetectedFace face : detection.faces()) {
                BufferedImage crop = Pictures.decoded(face.crop());
                assertThat(crop.getWidth()).isBetween(face.box().width(), 256);
                Detection again = pool.detect(face.crop());
                assertThat(again.faces()).isNotEmpty();
                BoundingBox box = again.faces().get(0).box();
                assertThat(box.x() + box.width() / 2.0).isCloseTo(crop.getWidth() / 2.0, within(crop.getWidth() * 0.2));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"1x1", "3x200", "33x31", "2000x7"})
        void copesWithPicturesThatHaveNoRoomForAFace(String size) throws InterruptedException {
            int width = Integer.parseInt(size.split("x")[0]);
            int height = Integer.parseInt(size.split("x")[1]);

            assertThat(pool.detect(Pictures.png(width, height)).faces()).isEmpty();
        }

        @Test
        void refusesAPhotoThatIsCutOff() {
            assertThatThrownBy(() -> pool.detect(SharedPhotos.read("truncated.jpg")))
                    .isInstanceOf(UndecodableImageException.class)
                    .hasMessageContaining("incomplete");
        }
    }

    @Nested
    class Cascade {

        @Test
        void findsAFrontalFace() {
            Photo photo = SharedPhotos.withTruth(FRONTAL_FACE).get(0);

            try (DetectorSession session =
                    new DetectorSession(new CascadeFaceDetector(), new PhotoDecoder(1_000_000))) {
                Detection detection = session.detect(photo.bytes(), TestProperties.POLICY);

                assertThat(photo.figures(detection)).isEqualTo(new Figures(1, 0, 0));
                assertThat(detection.faces().get(0).confidence()).isBetween(0.75, 1.0);
                assertThat(detection.detector()).isEqualTo("cascade");
            }
        }

        @Test
        void looksAtNoMoreThanItCanInReasonableTime() {
            try (CascadeFaceDetector detector = new CascadeFaceDetector()) {
                assertThat(detector.scaleFor(2560, 1440, TestProperties.POLICY)).isEqualTo(0.5);
                assertThat(detector.scaleFor(640, 480, TestProperties.POLICY)).isEqualTo(1);
            }
        }
    }
}
