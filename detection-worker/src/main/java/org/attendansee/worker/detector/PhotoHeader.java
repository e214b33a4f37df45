package org.attendansee.worker.detector;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What an encoded photograph says about itself, read without decoding a pixel. A photograph that has one is complete:
 * OpenCV would fill the missing rest of a cut JPEG with grey and say nothing.
 *
 * @param width in pixels, before the orientation is applied
 * @param height in pixels, before the orientation is applied
 */
record PhotoHeader(int width, int height) {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Cameras need about ten. Each goes over the whole picture, however few bytes it has. */
    private static final int MOST_SCANS = 200;

    /** Beyond this OpenCV refuses a side, whatever the number of pixels. */
    private static final int LONGEST_SIDE = 1 << 20;

    PhotoHeader {
        if (width <= 0 || height <= 0 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new UndecodableImageException(
                    "The file says that its picture is %d by %d pixels, which cannot be.".formatted(width, height));
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /**
     * Reads the header of a JPEG, PNG or WebP and checks that the data reaches the end of the picture.
     *
     * @throws UndecodableImageException when it is another format, damaged or cut off
     */
    static PhotoHeader of(byte[] photo) {
        ByteBuffer data = ByteBuffer.wrap(photo);
        try {
            if (startsWith(photo, 0, (byte) 0xff, (byte) 0xd8)) {
                return jpeg(data);
            }
            if (startsWith(photo, 0, PNG_SIGNATURE)) {
                return png(data);
            }
            if (startsWith(photo, 0, "RIFF".getBytes(ISO_8859_1))
                    && startsWith(photo, 8, "WEBP".getBytes(ISO_8859_1))) {
                return webp(data.order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (IndexOutOfBoundsException e) {
            throw cutOff();
        }
        throw new UndecodableImageException(
                photo.length == 0
                        ? "The file is empty. Upload the photo again."
                        : "The file is not a JPEG, PNG or WebP picture. Upload the photo in one of these formats.");
    }

    private static PhotoHeader jpeg(ByteBuffer data) {
        int size = data.limit();
        boolean endsAsItShould = startsWith(data.array(), size - 2, (byte) 0xff, (byte) JpegMarker.END_OF_IMAGE);
        PhotoHeader header = null;
        int position = 2;
        while (true) {
            int marker = JpegMarker.at(data, position);
            position = JpegMarker.after(data, position);
            if (marker == JpegMarker.END_OF_IMAGE) {
                if (header == null) {
                    throw damaged();
                }
                return header;
            }
            if (JpegMarker.isStandalone(marker)) {
                continue;
            }
            int length = Short.toUnsignedInt(data.getShort(position));
            if (JpegMarker.isStartOfFrame(marker)) {
                int height = Short.toUnsignedInt(data.getShort(position + 3));
                int width = Short.toUnsignedInt(data.getShort(position + 5));
                header = new PhotoHeader(width, height);
            }
            position += length;
            if (marker == JpegMarker.START_OF_SCAN) {
                if (header == null) {
                    throw damaged();
                }
                if (JpegMarker.hasMoreScans(data, position, MOST_SCANS)) {
                    throw new UndecodableImageException(
                            "The photo is stored in more than %d layers. Save it in another way and upload that."
                                    .formatted(MOST_SCANS));
                }
                if (endsAsItShould) {
                    return header;
                }
                position = JpegMarker.skipScan(data, position);
            }
        }
    }

    private static PhotoHeader png(ByteBuffer data) {
        PhotoHeader header = new PhotoHeader(data.getInt(16), data.getInt(20));
        int position = PNG_SIGNATURE.length;
        while (!startsWith(data.array(), position + 4, "IEND".getBytes(ISO_8859_1))) {
            long next = position + 12 + Integer.toUnsignedLong(data.getInt(position));
            if (next >= data.limit()) {
                throw cutOff();
            }
            position = (int) next;
        }
        return header;
    }

    private static PhotoHeader webp(ByteBuffer data) {
        if (Integer.toUnsignedLong(data.getInt(4)) + 8 > data.limit()) {
            throw cutOff();
        }
        String kind = new String(data.array(), 12, 4, ISO_8859_1);
        return switch (kind) {
            case "VP8 " -> new PhotoHeader(data.getShort(26) & 0x3fff, data.getShort(28) & 0x3fff);
            case "VP8L" -> new PhotoHeader((data.getInt(21) & 0x3fff) + 1, (data.getInt(21) >>> 14 & 0x3fff) + 1);
            case "VP8X" -> new PhotoHeader((data.getInt(24) & 0xffffff) + 1, (data.getInt(26) >>> 8) + 1);
            default -> throw damaged();
        };
    }

    private static boolean startsWith(byte[] photo, int offset, byte... wanted) {
        return offset >= 0
                && offset + wanted.length <= photo.length
                && Arrays.equals(photo, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    private static UndecodableImageException cutOff() {
        return new UndecodableImageException(
                "The photo is incomplete: its data ends in the middle of the picture. Upload it again.");
    }

    private static UndecodableImageException damaged() {
        return new UndecodableImageException("The photo is damaged, so the picture cannot be opened. Upload it again.");
    }

    /** The second byte of a marker, and what it says about the bytes that follow. ITU-T T.81, annex B. */
    private static final class JpegMarker {

        private static final int END_OF_IMAGE = 0xd9;
        private static final int START_OF_SCAN = 0xda;

        private JpegMarker() {}

        static int at(ByteBuffer data, int position) {
            if (data.get(position) != (byte) 0xff) {
                throw damaged();
            }
            return Byte.toUnsignedInt(data.get(after(data, position) - 1));
        }

        /** Any number of 0xff may stand before a marker's own byte. */
        static int after(ByteBuffer data, int position) {
            int next = position + 1;
            while (data.get(next) == (byte) 0xff) {
                next++;
            }
            return next + 1;
        }

        static boolean isStandalone(int marker) {
            return marker == 0x01 || isRestart(marker) || marker == 0xd8;
        }

        /** Frames of all kinds, but not DHT (c4), JPG (c8) and DAC (cc), which share their range. */
        static boolean isStartOfFrame(int marker) {
            return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        }

        /** The position of the first marker after entropy-coded data, in which a 0xff is followed by 0 or restarts. */
        static int skipScan(ByteBuffer data, int start) {
            byte[] bytes = data.array();
            for (int position = start; position < bytes.length - 1; position++) {
                if (bytes[position] != (byte) 0xff) {
                    continue;
                }
                int marker = Byte.toUnsignedInt(bytes[position + 1]);
                if (marker != 0 && marker != 0xff && !isRestart(marker)) {
                    return position;
                }
            }
            throw cutOff();
        }

        /**
         * Whether so many scans follow the first, whose entropy-coded data begin at the position. Whatever is damaged
         * ends the count.
         */
        static boolean hasMoreScans(ByteBuffer data, int start, int limit) {
            byte[] bytes = data.array();
            int scans = 1;
            int position = start;
            while (position < bytes.length - 3 && scans <= limit) {
                int marker = bytes[position] == (byte) 0xff ? Byte.toUnsignedInt(bytes[position + 1]) : 0;
                if (marker == END_OF_IMAGE) {
                    return false;
                }
                if (marker == 0 || marker == 0xff || isRestart(marker)) {
                    position++;
                    continue;
                }
                if (marker == START_OF_SCAN) {
                    scans++;
                }
                position += 2 + Short.toUnsignedInt(data.getShort(position + 2));
            }
            return scans > limit;
        }

        private static boolean isRestart(int marker) {
            return marker >= 0xd0 && marker <= 0xd7;
        }
    }
}
