package org.attendansee.local.badinput;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Files of next to nothing, and pictures that are a dot or a line. */
record OddSizes(SourcePhoto source) {

    private static final int[][] SIZES = {
        {1, 1}, {2, 2}, {3, 1}, {1, 3}, {7, 7}, {31, 33}, {1, 30_000}, {30_000, 1}, {2, 30_000}, {20_000, 3}
    };

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>(List.of(
                BadInput.of("sizes/empty.jpg", new byte[0], Ending.EMPTY_FILE),
                BadInput.of("sizes/one-byte.jpg", new byte[] {(byte) 0xff}, Ending.UNSUPPORTED_IMAGE),
                BadInput.of("sizes/start-only.jpg", new byte[] {(byte) 0xff, (byte) 0xd8}, Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "sizes/start-and-end.jpg",
                        new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9},
                        Ending.UNREADABLE_IMAGE),
                BadInput.of("sizes/signature-only.png", Png.SIGNATURE, Ending.UNSUPPORTED_IMAGE),
                BadInput.of(
                        "sizes/end-only.png",
                        Bytes.concat(Png.SIGNATURE, Png.chunk("IEND")),
                        Ending.UNSUPPORTED_IMAGE)));
        for (int[] size : SIZES) {
            BufferedImage picture = source.picture();
            BufferedImage odd = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            odd.createGraphics().drawImage(picture, 0, 0, size[0], size[1], null);
            String name = "sizes/" + size[0] + "x" + size[1];
            inputs.add(BadInput.of(name + ".jpg", Encoder.encode(odd, "jpeg"), Ending.PROCESSED));
            inputs.add(BadInput.of(name + "-progressive.jpg", Encoder.progressiveJpeg(odd), Ending.PROCESSED));
            inputs.add(BadInput.of(name + ".png", Encoder.encode(odd, "png"), Ending.PROCESSED));
            if (Math.max(size[0], size[1]) <= 16_384) {
                inputs.add(BadInput.of(
                        name + ".webp", Webp.file(Webp.chunk("VP8L", Webp.lossless(odd))), Ending.PROCESSED));
            }
        }
        return inputs;
    }
}
