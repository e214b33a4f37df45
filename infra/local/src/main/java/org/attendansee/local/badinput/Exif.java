package org.attendansee.local.badinput;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes EXIF metadata, right or wrong: a TIFF header and its first directory (IFD). */
final class Exif {

    static final int ORIENTATION = 0x0112;
    static final int EXIF_DIRECTORY = 0x8769;
    static final int SHORT = 3;
    static final int LONG = 4;

    private static final int FIRST_DIRECTORY = 8;
    private static final int ENTRY_LENGTH = 12;

    private final ByteOrder order;
    private int directory = FIRST_DIRECTORY;
    private int claimedEntries = 1;
    private int tag = ORIENTATION;
    private int type = SHORT;
    private int count = 1;
    private int value;
    private int nextDirectory;

    private Exif(ByteOrder order, int value) {
        this.order = order;
        this.value = value;
    }

    static Exif orientation(ByteOrder order, int orientation) {
        return new Exif(order, orientation);
    }

    Exif directoryAt(int offset) {
        directory = offset;
        return this;
    }

    Exif claimingEntries(int entries) {
        claimedEntries = entries;
        return this;
    }

    Exif tag(int number) {
        tag = number;
        return this;
    }

    Exif type(int number) {
        type = number;
        return this;
    }

    Exif count(int values) {
        count = values;
        return this;
    }

    Exif followedBy(int directoryOffset) {
        nextDirectory = directoryOffset;
        return this;
    }

    /** As it stands in a PNG or WebP. */
    byte[] toTiff() {
        ByteBuffer tiff =
                ByteBuffer.allocate(FIRST_DIRECTORY + 2 + ENTRY_LENGTH + 4).order(order);
        tiff.put(Bytes.ascii(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(directory);
        tiff.putShort((short) claimedEntries).putShort((short) tag).putShort((short) type);
        tiff.putInt(count);
        if (type == SHORT) {
            tiff.putShort((short) value).putShort((short) 0);
        } else {
            tiff.putInt(value);
        }
        return tiff.putInt(nextDirectory).array();
    }

    /** A whole segment of a JPEG. */
    byte[] toSegment() {
        return segment(toTiff());
    }

    static byte[] segment(byte[] tiff) {
        return Jpeg.segment(Jpeg.APP1, Bytes.concat(Bytes.ascii("Exif\0\0"), tiff));
    }
}
