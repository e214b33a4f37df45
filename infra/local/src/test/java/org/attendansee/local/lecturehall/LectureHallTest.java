package org.attendansee.local.lecturehall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureHallTest {

    @Test
    void looksTheSameWheneverItIsDrawn() {
        LectureHall hall = small(24, 7);

        DrawnPhoto first = hall.draw();
        DrawnPhoto second = hall.draw();

        assertThat(pixels(second)).isEqualTo(pixels(first));
        assertThat(second.faces()).isEqualTo(first.faces());
    }

    @Test
    void looksDifferentForAnotherSeed() {
        DrawnPhoto one = small(24, 7).draw();
        DrawnPhoto other = small(24, 8).draw();

        assertThat(pixels(other)).isNotEqualTo(pixels(one));
        assertThat(other.faces()).isNotEqualTo(one.faces());
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, 1", "1920, 1080, 12", "1920, 1080, 52", "1280, 960, 36", "1080, 1920, 8"})
    void showsEveryStudentOnceAndWhole(int width, int height, int students) {
        List<FaceBox> faces = new LectureHall(width, height, students, 3).draw().faces();

        List<Rectangle> boxes = faces.stream()
                .map(face -> new Rectangle(face.x(), face.y(), face.width(), face.height()))
                .toList();
        assertThat(boxes).hasSize(students).allMatch(new Rectangle(width, height)::contains);
        for (Rectangle box : boxes) {
            assertThat(boxes).filteredOn(box::intersects).containsExactly(box);
        }
    }

    @Test
    void drawsFacesLargeEnoughForTheCascade() {
        DrawnPhoto crowded = LectureHall.fullHd(52, 11).draw();

        double inCascade = 1280.0 / 1920;
        assertThat(crowded.faces()).allMatch(face -> face.width() * inCascade >= 23);
    }

    @Test
    void drawsPeopleFartherAwaySmaller() {
        List<FaceBox> faces = LectureHall.fullHd(52, 11).draw().faces();

        FaceBox last = faces.get(0);
        FaceBox first = faces.get(faces.size() - 1);
        assertThat(last.y()).isLessThan(first.y());
        assertThat(last.width()).isLessThan(first.width());
    }

    @Test
    void drawsSkinWhereItSaysThatFacesAre() {
        DrawnPhoto photo = LectureHall.fullHd(12, 5).draw();

        assertThat(photo.faces()).allSatisfy(face -> {
            int cheek = photo.image().getRGB(face.x() + face.width() / 4, face.y() + (int) (0.62 * face.height()));
            int red = cheek >> 16 & 255;
            int green = cheek >> 8 & 255;
            int blue = cheek & 255;
            assertThat(red).isGreaterThan(green);
            assertThat(green).isGreaterThan(blue);
        });
    }

    @Test
    void opensAsAJpegOfTheSameSize() throws IOException {
        DrawnPhoto photo = LectureHall.fullHd(12, 1).draw();

        byte[] jpeg = photo.toJpeg(0.9f);

        BufferedImage opened = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertThat(opened.getWidth()).isEqualTo(1920);
        assertThat(opened.getHeight()).isEqualTo(1080);
    }

    @Nested
    class Refuses {

        @ParameterizedTest
        @CsvSource({"479, 1080", "1920, 479", "8193, 1080", "-1, -1"})
        void sizesThatNoCameraHas(int width, int height) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new LectureHall(width, height, 12, 1))
                    .withMessageContaining("%d x %d".formatted(width, height));
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0})
        void anEmptyLecture(int students) {
            assertThatIllegalArgumentException().isThrownBy(() -> LectureHall.fullHd(students, 1));
        }

        @ParameterizedTest
        @ValueSource(ints = {100, Integer.MAX_VALUE})
        void moreStudentsThanDetectorsCouldTellApart(int students) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LectureHall.fullHd(students, 1))
                    .withMessageContaining("do not fit");
        }
    }

    private static LectureHall small(int students, long seed) {
        return new LectureHall(960, 540, students, seed);
    }

    private static int[] pixels(DrawnPhoto photo) {
        BufferedImage image = photo.image();
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
