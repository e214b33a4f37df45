package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.attendansee.worker.detector.Landmarks.Point;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds a detector, with one whose findings are known. */
class DetectorSessionTest {

    private static final long MOST_PIXELS = 1_000_000;

    @Test
    void reportsTheUprightSizeAndTheScale() {
        Detection detection =
                session(0.5).detect(Pictures.withOrientation(Pictures.jpeg(400, 300), 6), TestProperties.POLICY);

        assertThat(detection.width()).isEqualTo(300);
        assertThat(detection.height()).isEqualTo(400);
        assertThat(detection.scale()).isEqualTo(0.5);
        assertThat(detection.detector()).isEqualTo("fixed");
        assertThat(detection.faces()).isEmpty();
        assertThat(detection.decodeTime()).isPositive();
    }

    @Test
    void showsTheDetectorTheUprightReducedPicture() {
        FixedDetector detector = new FixedDetector(0.5, List.of());

        new DetectorSession(detector, new PhotoDecoder(MOST_PIXELS))
                .detect(Pictures.withOrientation(Pictures.jpeg(401, 301), 8), TestProperties.POLICY);

        assertThat(detector.lastWidth).isEqualTo(150);
        assertThat(detector.lastHeight).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.7, 0.5, 0.25})
    void givesBoxesInPixelsOfTheOriginal(double scale) {
        float left = (float) (100 * scale);
        float top = (float) (60 * scale);
        Candidate candidate = new Candidate(left, top, left + (float) (40 * scale), top + (float) (50 * scale), 0.9f);

        Detection detection = session(scale, candidate).detect(Pictures.jpeg(400, 300), TestProperties.POLICY);

        BoundingBox box = detection.faces().get(0).box();
        assertThat(box.x()).isCloseTo(100, within(1));
        assertThat(box.y()).isCloseTo(60, within(1));
        assertThat(box.width()).isCloseTo(40, within(1));
        assertThat(box.height()).isCloseTo(50, within(1));
    }

    @Test
    void clipsFacesAtTheEdgeAndDropsThoseOutside() {
        Detection detection = session(1, new Candidate(-10, -10, 20, 20, 0.9f), new Candidate(400, 0, 420, 20, 0.8f))
                .detect(Pictures.jpeg(400, 300), TestProperties.POLICY);

        assertThat(detection.faces()).extracting(DetectedFace::box).containsExactly(new BoundingBox(0, 0, 20, 20));
    }

    @Test
    void dropsFacesOfWhichLittleIsInThePicture() {
        Detection detection = session(
                        1,
                        new Candidate(-19, 100, 21, 140, 0.9f),
                        new Candidate(-21, 200, 19, 240, 0.8f),
                        new Candidate(100, 281, 140, 321, 0.7f))
                .detect(Pictures.jpeg(400, 300), TestProperties.POLICY);

        assertThat(detection.faces()).extracting(DetectedFace::box).containsExactly(new BoundingBox(0, 100, 21, 40));
    }

    @Test
    void leavesOutFacesThatAreSmallerThanWantedUnlessTheFarRowsAre() {
        DetectorSession session =
                session(0.5, new Candidate(10, 10, 15, 19, 0.9f), new Candidate(50, 50, 55, 60, 0.8f));
        DetectionPolicy large = new DetectionPolicy(20, 0.6, 4_000_000, false);
        DetectionPolicy farRows = new DetectionPolicy(20, 0.6, 4_000_000, true);

        assertThat(session.detect(Pictures.jpeg(400, 300), large).faces())
                .extracting(DetectedFace::box)
                .containsExactly(new BoundingBox(100, 100, 10, 20));
        assertThat(session.detect(Pictures.jpeg(400, 300), farRows).faces()).hasSize(2);
    }

    @Test
    void cutsCropsFromFullPixelsWithSomeOfWhatSurroundsTheFace() {
        BufferedImage picture = Pictures.drawn(400, 300);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(100, 60, 50, 50);
        graphics.dispose();

        Detection detection = session(0.5, new Candidate(50, 30, 75, 55, 0.9f))
                .detect(Pictures.encoded(picture, "png"), TestProperties.POLICY);

        BufferedImage crop = Pictures.decoded(detection.faces().get(0).crop());
        assertThat(crop.getWidth()).isEqualTo(70);
        assertThat(crop.getHeight()).isEqualTo(70);
        Color centre = new Color(crop.getRGB(35, 35));
        assertThat(centre.getBlue()).isGreaterThan(200);
        assertThat(centre.getRed()).isLessThan(60);
        assertThat(new Color(crop.getRGB(3, 3)).getBlue()).isLessThan(120);
    }

    @Test
    void reducesLargeCropsAndNeverEnlargesSmallOnes() {
        Detection detection = session(1, new Candidate(100, 100, 500, 500, 0.9f), new Candidate(5, 5, 15, 15, 0.8f))
                .detect(Pictures.jpeg(800, 600), TestProperties.POLICY);

        BufferedImage large = Pictures.decoded(detection.faces().get(0).crop());
        BufferedImage small = Pictures.decoded(detection.faces().get(1).crop());
        assertThat(Math.max(large.getWidth(), large.getHeight())).isEqualTo(256);
        assertThat(small.getWidth()).isEqualTo(14);
    }

    @Test
    void turnsCropsSoThatTheEyesAreLevel() {
        BufferedImage picture = Pictures.drawn(400, 300);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(165, 125, 10, 10);
        graphics.fillRect(225, 165, 10, 10);
        graphics.dispose();
        Landmarks tilted = new Landmarks(
                new Point(170, 130),
                new Point(230, 170),
                new Point(190, 165),
                new Point(150, 180),
                new Point(190, 210));

        Detection detection = session(1, new Candidate(150, 100, 250, 200, 0.9f, tilted))
                .detect(Pictures.encoded(picture, "png"), TestProperties.POLICY);

        BufferedImage crop = Pictures.decoded(detection.faces().get(0).crop());
        assertThat(crop.getWidth()).isEqualTo(140);
        assertThat(crop.getHeight()).isEqualTo(140);
        int halfTheDistance = (int) Math.round(Math.hypot(60, 40) / 2);
        assertThat(isBlue(crop, 70 - halfTheDistance, 70)).isTrue();
        assertThat(isBlue(crop, 70 + halfTheDistance, 70)).isTrue();
        assertThat(isBlue(crop, 70, 70)).isFalse();
    }

    @Test
    void turnsFacesInTheCornerToo() {
        Landmarks tilted = new Landmarks(
                new Point(0, 20), new Point(20, 0), new Point(20, 20), new Point(20, 40), new Point(40, 20));

        Detection detection = session(0.5, new Candidate(-10, -10, 40, 40, 0.9f, tilted))
                .detect(Pictures.jpeg(400, 300), TestProperties.POLICY);

        BufferedImage crop = Pictures.decoded(detection.faces().get(0).crop());
        assertThat(crop.getWidth()).isEqualTo(112);
        assertThat(crop.getHeight()).isEqualTo(112);
    }

    @Test
    void saysHowFitAFaceIsForRecognisingWhoItIs() {
        BufferedImage picture = Pictures.drawn(800, 300);
        Graphics2D graphics = picture.createGraphics();
        for (int x = 0; x < 200; x += 20) {
            graphics.setColor(x % 40 == 0 ? Color.WHITE : Color.BLACK);
            graphics.fillRect(x, 0, 20, 200);
        }
        graphics.dispose();
        Landmarks frontal = new Landmarks(
                new Point(60, 80), new Point(140, 80), new Point(100, 120), new Point(70, 160), new Point(130, 160));
        Landmarks aside = new Landmarks(
                new Point(60, 80), new Point(140, 80), new Point(160, 120), new Point(70, 160), new Point(130, 160));

        List<FaceQuality> qualities = session(
                        1,
                        new Candidate(0, 0, 200, 200, 0.9f, frontal),
                        new Candidate(0, 0, 200, 200, 0.9f, aside),
                        new Candidate(0, 0, 200, 200, 0.6f, frontal),
                        new Candidate(0, 0, 40, 40, 0.9f, frontal),
                        new Candidate(400, 0, 600, 200, 0.9f, frontal),
                        new Candidate(0, 0, 200, 200, 0.9f))
                .detect(Pictures.encoded(picture, "png"), TestProperties.POLICY)
                .faces()
                .stream()
                .map(DetectedFace::quality)
                .toList();

        FaceQuality best = qualities.get(0);
        assertThat(best.overall()).isBetween(0.9, 1.0);
        assertThat(best.yaw()).isCloseTo(0, within(1e-6));
        assertThat(best.sharpness()).isGreaterThan(1000);
        assertThat(qualities.subList(1, 5))
                .as("turned aside, less sure, small, blurred")
                .allSatisfy(quality -> assertThat(quality.overall()).isLessThan(best.overall() - 0.05));
        assertThat(qualities.get(1).yaw()).isGreaterThan(45);
        assertThat(qualities.get(4).sharpness()).isLessThan(10);
        assertThat(qualities.get(5).yaw()).as("without landmarks").isNull();
    }

    private static boolean isBlue(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getBlue() > 150 && color.getRed() < 100;
    }

    @Test
    void refusesAPhotoWithTooManyPixels() {
        assertThatThrownBy(() -> session(1).detect(Pictures.png(2000, 600), TestProperties.POLICY))
                .isInstanceOfSatisfying(ImageTooLargeException.class, e -> {
                    assertThat(e.pixels()).isEqualTo(1_200_000);
                    assertThat(e.allowedPixels()).isEqualTo(MOST_PIXELS);
                })
                .hasMessageContaining("1.2 million")
                .hasMessageContaining("1.0 million");
    }

    @Test
    void refusesWhatIsNoPhoto() {
        assertUndecodable(new byte[0]);
        assertUndecodable("a letter".getBytes(StandardCharsets.UTF_8));
        byte[] jpeg = Pictures.jpeg(400, 300);
        assertUndecodable(Arrays.copyOf(jpeg, jpeg.length / 2));
    }

    @Test
    void refusesAPhotoWhoseHeaderIsRightAndWhoseRestIsGarbage() {
        byte[] png = Pictures.png(400, 300);
        int startOfData = 41;
        int endChunk = 16;
        Arrays.fill(png, startOfData, png.length - endChunk, (byte) 0x55);

        assertUndecodable(png);
    }

    private static void assertUndecodable(byte[] photo) {
        assertThatThrownBy(() -> session(1).detect(photo, TestProperties.POLICY))
                .isInstanceOf(UndecodableImageException.class);
    }

    private static DetectorSession session(double scale, Candidate... candidates) {
        return new DetectorSession(new FixedDetector(scale, List.of(candidates)), new PhotoDecoder(MOST_PIXELS));
    }

    private static final class FixedDetector implements FaceDetector {

        private final double scale;
        private final List<Candidate> candidates;
        private int lastWidth;
        private int lastHeight;

        FixedDetector(double scale, List<Candidate> candidates) {
            this.scale = scale;
            this.candidates = candidates;
        }

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public double scaleFor(int width, int height, DetectionPolicy policy) {
            return scale;
        }

        @Override
        public List<Candidate> find(Mat picture, DetectionPolicy policy) {
            lastWidth = picture.cols();
            lastHeight = picture.rows();
            return candidates;
        }

        @Override
        public void close() {}
    }
}
