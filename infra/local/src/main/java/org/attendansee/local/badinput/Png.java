package org.attendansee.local.badinput;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG taken apart.
 *
 * @param chunks all of them, each with its length and checksum
 */
record Png(List<byte[]> chunks) {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int AROUND_CONTENT = 12;

    Png {
        chunks = List.copyOf(chunks);
    }

    static Png of(byte[] file) {
        List<byte[]> chunks = new ArrayList<>();
        int position = SIGNATURE.length;
        while (position < file.length) {
            int end = position + AROUND_CONTENT + ByteBuffer.wrap(file).getInt(position);
            chunks.add(Arrays.copyOfRange(file, position, end));
            position = end;
        }
        return new Png(chunks);
    }

    /** A picture of zeros, which compress to next to nothing. */
    static Png blank(int width, int height, int bitDepth, int colourType, int bytesOfRow) {
        return new Png(List.of(
                header(width, height, bitDepth, colourType),
                chunk("IDAT", deflate(zeros -> {
                    byte[] row = new byte[bytesOfRow + 1];
                    for (int y = 0; y < height; y++) {
                        zeros.accept(row);
                    }
                })),
                chunk("IEND")));
    }

    static byte[] header(int width, int height, int bitDepth, int colourType) {
        return chunk(
                "IHDR",
                new Bytes()
                        .int32(width)
                        .int32(height)
                        .add((byte) bitDepth, (byte) colourType, (byte) 0, (byte) 0, (byte) 0)
                        .toArray());
    }

    static byte[] chunk(String type, byte... content) {
        byte[] checked = Bytes.concat(Bytes.ascii(type), content);
        CRC32 checksum = new CRC32();
        checksum.update(checked);
        return new Bytes()
                .int32(content.length)
                .add(checked)
                .int32((int) checksum.getValue())
                .toArray();
    }

    /** So many zeros, compressed. */
    static byte[] compressedZeros(int megabytes) {
        return deflate(zeros -> {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zeros.accept(megabyte);
            }
        });
    }

    private static byte[] deflate(Consumer<Consumer<byte[]>> source) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        Bytes compressed = new Bytes();
        byte[] buffer = new byte[8192];
        try {
            source.accept(content -> {
                deflater.setInput(content);
                while (!deflater.needsInput()) {
                    compressed.add(Arrays.copyOf(buffer, deflater.deflate(buffer)));
                }
            });
            deflater.finish();
            while (!deflater.finished()) {
                compressed.add(Arrays.copyOf(buffer, deflater.deflate(buffer)));
            }
        } finally {
            deflater.end();
        }
        return compressed.toArray();
    }

    /** With chunks right behind the header. */
    Png with(byte[]... more) {
        List<byte[]> all = new ArrayList<>(chunks);
        all.addAll(1, List.of(more));
        return new Png(all);
    }

    /** With chunks right before the end. */
    Png withLast(byte[]... more) {
        List<byte[]> all = new ArrayList<>(chunks);
        all.addAll(all.size() - 1, List.of(more));
        return new Png(all);
    }

    Png without(String type) {
        return keeping(chunk -> !typeOf(chunk).equals(type));
    }

    Png keeping(Predicate<byte[]> wanted) {
        return new Png(chunks.stream().filter(wanted).toList());
    }

    /** Whose header is another. */
    Png withHeader(byte[] header) {
        return without("IHDR").first(header);
    }

    private Png first(byte[] chunk) {
        List<byte[]> all = new ArrayList<>(chunks);
        all.add(0, chunk);
        return new Png(all);
    }

    static String typeOf(byte[] chunk) {
        return new String(chunk, 4, 4, StandardCharsets.ISO_8859_1);
    }

    static byte[] contentOf(byte[] chunk) {
        return Arrays.copyOfRange(chunk, 8, chunk.length - 4);
    }

    byte[] toFile() {
        Bytes file = new Bytes().add(SIGNATURE);
        chunks.forEach(file::add);
        return file.toArray();
    }
}
