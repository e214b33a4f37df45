package org.attendansee.local.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts files together. */
final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] concat(byte[]... parts) {
        Bytes all = new Bytes();
        for (byte[] part : parts) {
            all.add(part);
        }
        return all.toArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    Bytes add(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bytes add(String text) {
        return add(ascii(text));
    }

    /** Big-endian. */
    Bytes int16(int value) {
        out.write(value >>> 8);
        out.write(value);
        return this;
    }

    /** Big-endian. */
    Bytes int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    Bytes littleInt16(int value) {
        out.write(value);
        out.write(value >>> 8);
        return this;
    }

    Bytes littleInt24(int value) {
        littleInt16(value);
        out.write(value >>> 16);
        return this;
    }

    Bytes littleInt32(int value) {
        return littleInt16(value).littleInt16(value >>> 16);
    }

    int size() {
        return out.size();
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
