package org.attendansee.api.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoHeaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG"})
    void readsTheSizeOfAPicture(String ending, PhotoFormat format) throws IOException {
        Path file = folder.resolve("photo");
        ImageIO.write(new BufferedImage(123, 45, BufferedImage.TYPE_INT_RGB), ending, file.toFile());

        assertThat(PhotoHeader.read(file)).isEqualTo(new PhotoHeader(format, 123, 45));
    }

    /** An extended WebP header (VP8X) says width and height less one, in 24 bits each, little-endian. */
    @Test
    void readsTheSizeOfAWebp() throws IOException {
        Path file =
                file("52494646" + "16000000" + "57454250" + "56503858" + "0a000000" + "00000000" + "7f0700" + "370400");

        assertThat(PhotoHeader.read(file)).isEqualTo(new PhotoHeader(PhotoFormat.WEBP, 1920, 1080));
    }

    @ParameterizedTest
    @CsvSource({
        "HEIF, 0000001c667479706865696300000000686569636d6966310000",
        "AVIF, 0000001c667479706176696600000000617669666d6966310000",
        "GIF, 4749463839610100010080000000000000ffffff",
        "BMP, 424d3a0000000000000036000000280000000100000001000000"
    })
    void saysWhatCannotBeRead(String format, String header) throws IOException {
        Path file = file(header);

        assertThatThrownBy(() -> PhotoHeader.read(file))
                .isInstanceOf(PhotoRefusedException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("Use JPEG, PNG or WebP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffd8",
                "ffd8ffe000104a46494600",
                "89504e470d0a1a0a",
                "89504e470d0a1a0a0000000d49484452",
                "524946460000000057454250"
            })
    void refusesAHeaderThatBreaksOff(String header) throws IOException {
        Path file = file(header);

        assertThatThrownBy(() -> PhotoHeader.read(file)).isInstanceOf(PhotoRefusedException.class);
    }

    @Test
    void readsAPhotoWhateverItsColourProfileSays() throws IOException {
        byte[] photo = jpeg("ffe2" + "0012" + "4943435f50524f46494c4500" + "0703" + "0000");

        assertThat(PhotoHeader.read(Files.write(folder.resolve("photo"), photo)))
                .isEqualTo(new PhotoHeader(PhotoFormat.JPEG, 123, 45));
    }

    @ParameterizedTest
    @CsvSource({"0, 123, 45", "1, 123, 45", "4, 123, 45", "5, 45, 123", "8, 45, 123", "9, 123, 45", "ff, 123, 45"})
    void turnsThePictureAsItsOrientationSaysIfThereIsSuchAnOrientation(String orientation, int width, int height)
            throws IOException {
        byte[] photo = jpeg("ffe1" + "0022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00"
                + (orientation.length() == 1 ? "0" : "") + orientation + "0000" + "00000000");

        assertThat(PhotoHeader.read(Files.write(folder.resolve("photo"), photo)))
                .isEqualTo(new PhotoHeader(PhotoFormat.JPEG, width, height));
    }

    @ParameterizedTest
    @CsvSource({"c3, 08", "c7, 08", "cb, 08", "c0, 0c", "c1, 10"})
    void refusesAJpegThatNobodyDecodes(String process, String bits) throws IOException {
        Path file =
                file("ffd8" + "ff" + process + "000b" + bits + "002d007b" + "01011100" + "ffda000801010000" + "3f00");

        assertThatThrownBy(() -> PhotoHeader.read(file))
                .isInstanceOf(PhotoRefusedException.class)
                .hasMessageContaining("Lossless, hierarchical and 12-bit JPEG pictures cannot be read");
    }

    /** With a segment right behind its start. */
    private static byte[] jpeg(String segment) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(123, 45, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        String file = HexFormat.of().formatHex(picture.toByteArray());
        return HexFormat.of().parseHex(file.substring(0, 4) + segment + file.substring(4));
    }

    private Path file(String hexadecimal) throws IOException {
        return Files.write(folder.resolve("photo"), HexFormat.of().parseHex(hexadecimal));
    }
}
