package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {

    @TempDir
    private Path folder;

    @Test
    void isNoLargerThanAListNeeds() throws IOException {
        BufferedImage preview = preview(jpeg(4000, 3000));

        assertThat(preview.getWidth()).isEqualTo(480);
        assertThat(preview.getHeight()).isEqualTo(360);
        assertThat(isRed(preview, 20, 20)).isTrue();
        assertThat(isRed(preview, 460, 20)).isFalse();
    }

    @Test
    void doesNotEnlarge() throws IOException {
        assertThat(preview(jpeg(64, 48)).getWidth()).isEqualTo(64);
    }

    /** The upper left quarter of what is stored is red; where it has to be when the picture is upright. */
    @ParameterizedTest
    @CsvSource({
        "1, false, true, true",
        "2, false, false, true",
        "3, false, false, false",
        "4, false, true, false",
        "5, true, true, true",
        "6, true, false, true",
        "7, true, false, false",
        "8, true, true, false"
    })
    void isUpright(int orientation, boolean quarterTurn, boolean left, boolean top) throws IOException {
        BufferedImage preview = preview(withOrientation(jpeg(800, 600), orientation));

        assertThat(preview.getWidth()).isEqualTo(quarterTurn ? 360 : 480);
        assertThat(preview.getHeight()).isEqualTo(quarterTurn ? 480 : 360);
        int x = left ? 20 : preview.getWidth() - 20;
        int y = top ? 20 : preview.getHeight() - 20;
        assertThat(isRed(preview, x, y)).isTrue();
        assertThat(isRed(preview, preview.getWidth() - x, y)).isFalse();
        assertThat(isRed(preview, x, preview.getHeight() - y)).isFalse();
    }

    @Test
    void isNotThereForWhatCannotBeRead() throws IOException {
        byte[] photo = jpeg(400, 300);

        assertThat(Preview.of(Files.write(folder.resolve("text"), "no photo".getBytes())))
                .isEmpty();
        assertThat(Preview.of(Files.write(folder.resolve("cut"), Arrays.copyOf(photo, 200))))
                .isEmpty();
    }

    private BufferedImage preview(byte[] photo) throws IOException {
        byte[] preview = Preview.of(Files.write(folder.resolve("photo"), photo)).orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(preview));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", out);
        return out.toByteArray();
    }

    /** With an EXIF segment of one entry behind the first marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        String tiff = "4d4d002a00000008" + "0001" + "0112" + "0003" + "00000001" + "%04x0000".formatted(orientation)
                + "00000000";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(
                HexFormat.of().parseHex("ffe1" + "%04x".formatted(2 + 6 + tiff.length() / 2) + "457869660000" + tiff));
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
