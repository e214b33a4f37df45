package org.attendansee.worker.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.attendansee.local.badinput.ScanBomb;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoHeaderTest {

    @Nested
    class OfACompletePhoto {

        @Test
        void readsTheSizeOfAJpeg() {
            assertThat(PhotoHeader.of(Pictures.jpeg(123, 45))).isEqualTo(new PhotoHeader(123, 45));
        }

        @Test
        void readsTheSizeOfAProgressiveJpeg() {
            assertThat(PhotoHeader.of(Pictures.progressiveJpeg(123, 45))).isEqualTo(new PhotoHeader(123, 45));
        }

        @Test
        void acceptsAJpegWithSomethingBehindIt() {
            byte[] jpeg = Pictures.progressiveJpeg(123, 45);

            assertThat(PhotoHeader.of(Arrays.copyOf(jpeg, jpeg.length + 1000))).isEqualTo(new PhotoHeader(123, 45));
        }

        @Test
        void readsTheSizeOfAPng() {
            assertThat(PhotoHeader.of(Pictures.png(123, 45))).isEqualTo(new PhotoHeader(123, 45));
        }

        @ParameterizedTest
        @CsvSource({
            "VP8 , 000000 9d012a 7b00 2d00",
            "VP8L, 2f 7a000b00 0000000000",
            "VP8X, 00000000 7a0000 2c0000",
        })
        void readsTheSizeOfAWebp(String kind, String content) {
            byte[] payload = HexFormat.of().parseHex(content.replace(" ", ""));

            assertThat(PhotoHeader.of(webp(kind, payload))).isEqualTo(new PhotoHeader(123, 45));
        }
    }

    @Nested
    class OfAPhotoThatIsCutOff {

        @ParameterizedTest
        @ValueSource(ints = {2, 3, 10, 25, 50, 75, 90, 99})
        void refusesAJpeg(int percent) {
            assertIncomplete(head(Pictures.jpeg(400, 300), percent));
            assertIncomplete(head(Pictures.progressiveJpeg(400, 300), percent));
        }

        @ParameterizedTest
        @ValueSource(ints = {10, 50, 99})
        void refusesAPng(int percent) {
            assertIncomplete(head(Pictures.png(400, 300), percent));
        }

        @Test
        void refusesAWebp() {
            byte[] webp = webp("VP8X", new byte[100]);

            assertIncomplete(head(webp, 50));
        }

        @Test
        void refusesAJpegOfWhichOnlyThePreviewIsComplete() {
            byte[] jpeg = Pictures.jpeg(400, 300);
            byte[] preview = Pictures.jpeg(40, 30);
            ByteBuffer photo = ByteBuffer.allocate(jpeg.length + preview.length + 4);
            photo.put(jpeg, 0, 2)
                    .putShort((short) 0xffe2)
                    .putShort((short) (preview.length + 2))
                    .put(preview)
                    .put(jpeg, 2, jpeg.length - 2);

            assertThat(PhotoHeader.of(photo.array())).isEqualTo(new PhotoHeader(400, 300));
            assertIncomplete(head(photo.array(), 80));
            assertIncomplete(Arrays.copyOf(photo.array(), preview.length + 6));
        }

        private void assertIncomplete(byte[] photo) {
            assertThatThrownBy(() -> PhotoHeader.of(photo))
                    .isInstanceOf(UndecodableImageException.class)
                    .hasMessageContaining("incomplete");
        }

        private byte[] head(byte[] photo, int percent) {
            return Arrays.copyOf(photo, photo.length * percent / 100);
        }
    }

    @Nested
    class OfAPhotoInManyLayers {

        @Test
        void acceptsAsManyAsAnybodyNeeds() {
            assertThat(PhotoHeader.of(new ScanBomb(123, 45, 199).toJpeg())).isEqualTo(new PhotoHeader(123, 45));
        }

        @Test
        void refusesMore() {
            assertThatThrownBy(() -> PhotoHeader.of(new ScanBomb(123, 45, 200).toJpeg()))
                    .isInstanceOf(UndecodableImageException.class)
                    .hasMessageContaining("layers");
        }
    }

    @Nested
    class OfSomethingElse {

        @ParameterizedTest
        @ValueSource(strings = {"heic", "avif", "mif1"})
        void refusesPicturesThatCannotBeDecoded(String brand) {
            assertNoPhoto(("\0\0\0\30ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void refusesText() {
            assertNoPhoto("Dear teacher, here is my homework.".getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void refusesAGif() {
            assertNoPhoto(Pictures.encoded(Pictures.drawn(20, 10), "gif"));
        }

        @Test
        void saysThatAnEmptyFileIsEmpty() {
            assertThatThrownBy(() -> PhotoHeader.of(new byte[0]))
                    .isInstanceOf(UndecodableImageException.class)
                    .hasMessageContaining("empty");
        }

        @Test
        void refusesAJpegThatContainsNoPicture() {
            byte[] nothing = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};

            assertThatThrownBy(() -> PhotoHeader.of(nothing)).isInstanceOf(UndecodableImageException.class);
        }

        @Test
        void refusesAPictureWithoutPixels() {
            byte[] png = Pictures.png(20, 10);
            ByteBuffer.wrap(png).putInt(16, 0);

            assertThatThrownBy(() -> PhotoHeader.of(png)).isInstanceOf(UndecodableImageException.class);
        }

        private void assertNoPhoto(byte[] bytes) {
            assertThatThrownBy(() -> PhotoHeader.of(bytes))
                    .isInstanceOf(UndecodableImageException.class)
                    .hasMessageContaining("not a JPEG, PNG or WebP");
        }
    }

    private static byte[] webp(String kind, byte[] payload) {
        String padded = (kind + " ").substring(0, 4);
        return ByteBuffer.allocate(20 + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(12 + payload.length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(padded.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(payload.length)
                .put(payload)
                .array();
    }
}
