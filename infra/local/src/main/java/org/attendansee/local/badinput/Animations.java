package org.attendansee.local.badinput;

import java.awt.image.BufferedImage;
import java.util.List;

/** Moving pictures in formats that are taken: their first frame counts. */
record Animations(SourcePhoto source) {

    private static final int ANIMATION_FLAG = 2;

    List<BadInput> all() {
        BufferedImage first = source.small();
        BufferedImage second = source.picture().getSubimage(0, 0, first.getWidth(), first.getHeight());
        byte[] canvas = Webp.extended(ANIMATION_FLAG, first.getWidth(), first.getHeight());
        byte[] loop = Webp.chunk("ANIM", new byte[6]);
        return List.of(
                BadInput.of("animated/apng.png", apng(2, first, second), Ending.PROCESSED),
                BadInput.of("animated/apng-of-one.png", apng(1, first), Ending.PROCESSED),
                BadInput.of(
                        "animated/apng-that-claims-more.png",
                        apng(Integer.MAX_VALUE, first, second),
                        Ending.PROCESSED,
                        Ending.UNDECODABLE),
                BadInput.of(
                        "animated/apng-that-claims-none.png",
                        apng(0, first, second),
                        Ending.PROCESSED,
                        Ending.UNDECODABLE),
                BadInput.of(
                        "animated/animation.webp",
                        Webp.file(canvas, loop, Webp.frame(first, 100), Webp.frame(second, 100)),
                        Ending.PROCESSED),
                BadInput.of("animated/animation-without-frames.webp", Webp.file(canvas, loop), Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "animated/frame-larger-than-canvas.webp",
                        Webp.file(Webp.extended(ANIMATION_FLAG, 10, 10), loop, Webp.frame(first, 100)),
                        Ending.UNDECODABLE),
                BadInput.of(
                        "animated/still-that-claims-to-move.webp",
                        Webp.file(canvas, Webp.chunk("VP8L", Webp.lossless(first))),
                        Ending.UNREADABLE_IMAGE));
    }

    private static byte[] apng(int claimedFrames, BufferedImage... frames) {
        Png png = Png.of(Encoder.encode(frames[0], "png"));
        png = png.with(
                Png.chunk("acTL", new Bytes().int32(claimedFrames).int32(0).toArray()), control(0, frames[0]));
        int sequence = 1;
        for (int i = 1; i < frames.length; i++) {
            png = png.withLast(control(sequence++, frames[i]));
            for (byte[] chunk : Png.of(Encoder.encode(frames[i], "png")).chunks()) {
                if (Png.typeOf(chunk).equals("IDAT")) {
                    png = png.withLast(Png.chunk(
                            "fdAT",
                            new Bytes()
                                    .int32(sequence++)
                                    .add(Png.contentOf(chunk))
                                    .toArray()));
                }
            }
        }
        return png.toFile();
    }

    private static byte[] control(int sequence, BufferedImage frame) {
        return Png.chunk(
                "fcTL",
                new Bytes()
                        .int32(sequence)
                        .int32(frame.getWidth())
                        .int32(frame.getHeight())
                        .int32(0)
                        .int32(0)
                        .int16(1)
                        .int16(10)
                        .add((byte) 0, (byte) 0)
                        .toArray());
    }
}
