package org.attendansee.local.chaos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.attendansee.local.lecturehall.LectureHall;
import org.jspecify.annotations.Nullable;

/**
 * Makes any number of photographs of a few drawings. Each is drawn once, and a comment (JPEG marker {@code COM}) makes
 * every photograph another file.
 */
final class PhotoMint {

    /** What photographs are called that end in the middle: no decoder can open them. */
    static final String DAMAGED = "damaged";

    private static final float QUALITY = 0.85f;
    private static final int START_OF_IMAGE_BYTES = 2;
    private static final short COMMENT = (short) 0xFFFE;

    private final List<MintedPhoto> drawings = List.of(
            drawing("small-4", new LectureHall(960, 540, 4, 1)),
            drawing("small-6", new LectureHall(960, 540, 6, 2)),
            drawing("small-8", new LectureHall(960, 540, 8, 3)),
            drawing("full-hd-6", LectureHall.fullHd(6, 4)),
            drawing("full-hd-12", LectureHall.fullHd(12, 5)));
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable MintedPhoto heavy;

    /** How many drawings there are. {@link #next()} shows each once before it shows one again. */
    int variants() {
        return drawings.size();
    }

    MintedPhoto next() {
        int number = count.getAndIncrement();
        return unique(drawings.get(number % drawings.size()), number);
    }

    /** One of 12 megapixels, with which a worker is busy for a while. */
    synchronized MintedPhoto heavy() {
        if (heavy == null) {
            heavy = drawing("heavy", LectureHall.twelveMegapixels(24, 6));
        }
        return unique(heavy, count.getAndIncrement());
    }

    /** One that ends in the middle. */
    MintedPhoto damaged() {
        byte[] whole = next().content();
        return new MintedPhoto(DAMAGED, Arrays.copyOf(whole, whole.length / 2));
    }

    private static MintedPhoto unique(MintedPhoto drawing, int number) {
        byte[] comment = "photograph %d".formatted(number).getBytes(StandardCharsets.US_ASCII);
        byte[] content = drawing.content();
        ByteBuffer photo = ByteBuffer.allocate(content.length + Short.BYTES + Short.BYTES + comment.length)
                .put(content, 0, START_OF_IMAGE_BYTES)
                .putShort(COMMENT)
                .putShort((short) (Short.BYTES + comment.length))
                .put(comment)
                .put(content, START_OF_IMAGE_BYTES, content.length - START_OF_IMAGE_BYTES);
        return new MintedPhoto(drawing.variant(), photo.array());
    }

    private static MintedPhoto drawing(String variant, LectureHall hall) {
        return new MintedPhoto(variant, hall.draw().toJpeg(QUALITY));
    }
}
