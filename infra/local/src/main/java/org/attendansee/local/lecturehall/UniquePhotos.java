package org.attendansee.local.lecturehall;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Any number of photographs of one drawing: each is another file, by a comment (JPEG marker {@code COM}), and none
 * takes memory of its own.
 */
public final class UniquePhotos {

    private static final float QUALITY = 0.9f;
    private static final int START_OF_IMAGE_BYTES = 2;
    private static final int NUMBER_BYTES = 12;
    private static final short COMMENT = (short) 0xFFFE;

    private final byte[] drawing;
    private final AtomicInteger count = new AtomicInteger();

    public UniquePhotos(DrawnPhoto drawing) {
        this.drawing = drawing.toJpeg(QUALITY);
    }

    /** Length of each in bytes. */
    public int size() {
        return drawing.length + 2 * Short.BYTES + NUMBER_BYTES;
    }

    /** One that there was not before. */
    public Photo next() {
        byte[] number = "%012d".formatted(count.getAndIncrement()).getBytes(StandardCharsets.US_ASCII);
        return new Photo(ByteBuffer.allocate(START_OF_IMAGE_BYTES + 2 * Short.BYTES + NUMBER_BYTES)
                .put(drawing, 0, START_OF_IMAGE_BYTES)
                .putShort(COMMENT)
                .putShort((short) (Short.BYTES + NUMBER_BYTES))
                .put(number)
                .array());
    }

    /** A file in two parts: its own beginning, and what it shares with the others. */
    public final class Photo {

        private final byte[] beginning;

        private Photo(byte[] beginning) {
            this.beginning = beginning;
        }

        /** What is to be sent, without a copy of it. */
        public BodyPublisher content() {
            return BodyPublishers.concat(
                    BodyPublishers.ofByteArray(beginning),
                    BodyPublishers.ofByteArray(drawing, START_OF_IMAGE_BYTES, drawing.length - START_OF_IMAGE_BYTES));
        }

        /** A copy of the whole file. */
        public byte[] bytes() {
            return ByteBuffer.allocate(size())
                    .put(beginning)
                    .put(drawing, START_OF_IMAGE_BYTES, drawing.length - START_OF_IMAGE_BYTES)
                    .array();
        }

        /** 64 lower-case hexadecimal digits. */
        public String sha256() {
            MessageDigest digest = DigestUtils.getSha256Digest();
            digest.update(beginning);
            digest.update(drawing, START_OF_IMAGE_BYTES, drawing.length - START_OF_IMAGE_BYTES);
            return Hex.encodeHexString(digest.digest());
        }
    }
}
