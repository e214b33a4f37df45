package org.attendansee.local.badinput;

import java.awt.image.BufferedImage;

/** Writes WebP, which the JDK cannot: lossless, and without compressing. RFC 9649. */
final class Webp {

    /** In the order in which a file tells the lengths of the codes of code lengths, 0 is the third and 8 the last. */
    private static final int CODE_LENGTHS_TOLD = 12;

    private static final int LITERALS = 256;
    private static final int GREEN_AND_LENGTHS = 280;

    private Webp() {}

    static byte[] file(byte[]... chunks) {
        byte[] content = Bytes.concat(chunks);
        return new Bytes()
                .add("RIFF")
                .littleInt32(content.length + 4)
                .add("WEBP")
                .add(content)
                .toArray();
    }

    static byte[] chunk(String type, byte... content) {
        Bytes chunk = new Bytes().add(type).littleInt32(content.length).add(content);
        return (content.length % 2 == 0 ? chunk : chunk.add((byte) 0)).toArray();
    }

    /** The extended header. */
    static byte[] extended(int flags, int width, int height) {
        return chunk(
                "VP8X",
                new Bytes()
                        .littleInt32(flags)
                        .littleInt24(width - 1)
                        .littleInt24(height - 1)
                        .toArray());
    }

    /** A frame of an animation. */
    static byte[] frame(BufferedImage picture, int millis) {
        return chunk(
                "ANMF",
                new Bytes()
                        .littleInt24(0)
                        .littleInt24(0)
                        .littleInt24(picture.getWidth() - 1)
                        .littleInt24(picture.getHeight() - 1)
                        .littleInt24(millis)
                        .add((byte) 0)
                        .add(chunk("VP8L", lossless(picture)))
                        .toArray());
    }

    /** The content of a {@code VP8L} chunk: each colour of each pixel as it is. */
    static byte[] lossless(BufferedImage picture) {
        Bits bits = new Bits();
        header(bits, picture.getWidth(), picture.getHeight());
        bits.write(0, 1); // no transform
        bits.write(0, 1); // no colour cache
        bits.write(0, 1); // the same codes everywhere
        codeOfEightBits(bits, GREEN_AND_LENGTHS);
        codeOfEightBits(bits, LITERALS);
        codeOfEightBits(bits, LITERALS);
        codeOfOnly(bits, 0xff);
        codeOfOnly(bits, 0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                bits.write(reversed(colour >>> 8 & 0xff), 8);
                bits.write(reversed(colour >>> 16 & 0xff), 8);
                bits.write(reversed(colour & 0xff), 8);
            }
        }
        return bits.toArray();
    }

    /** The header of a {@code VP8L} chunk alone. */
    static byte[] losslessHeader(int width, int height) {
        Bits bits = new Bits();
        header(bits, width, height);
        return bits.toArray();
    }

    private static void header(Bits bits, int width, int height) {
        bits.write(0x2f, 8);
        bits.write(width - 1, 14);
        bits.write(height - 1, 14);
        bits.write(0, 1); // no transparency
        bits.write(0, 3); // version
    }

    /** The code in which the first 256 symbols have 8 bits each, and the others none. */
    private static void codeOfEightBits(Bits bits, int symbols) {
        bits.write(0, 1);
        bits.write(CODE_LENGTHS_TOLD - 4, 4);
        for (int i = 0; i < CODE_LENGTHS_TOLD; i++) {
            boolean used = i == 2 || i == CODE_LENGTHS_TOLD - 1;
            bits.write(used ? 1 : 0, 3);
        }
        bits.write(0, 1); // the length of every symbol follows
        for (int symbol = 0; symbol < symbols; symbol++) {
            bits.write(symbol < LITERALS ? 1 : 0, 1);
        }
    }

    /** The code with one symbol, which takes no bits. */
    private static void codeOfOnly(Bits bits, int symbol) {
        bits.write(1, 1);
        bits.write(0, 1);
        bits.write(1, 1);
        bits.write(symbol, 8);
    }

    private static int reversed(int eightBits) {
        return Integer.reverse(eightBits) >>> 24;
    }

    /** Fills bytes from their lowest bits up. */
    private static final class Bits {

        private final Bytes bytes = new Bytes();
        private int pending;
        private int count;

        void write(int value, int width) {
            for (int i = 0; i < width; i++) {
                pending |= (value >>> i & 1) << count;
                count++;
                if (count == 8) {
                    bytes.add((byte) pending);
                    pending = 0;
                    count = 0;
                }
            }
        }

        byte[] toArray() {
            byte[] written = bytes.toArray();
            return count == 0 ? written : Bytes.concat(written, new byte[] {(byte) pending});
        }
    }
}
