package org.attendansee.local.badinput;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Small files that want to become large, or that claim to be what they are not. */
record Bombs(SourcePhoto source) {

    private static final int[][] FAR_TOO_LARGE = {{30_000, 30_000}, {65_535, 65_535}, {12_000, 12_000}, {65_500, 2_000}
    };

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>();
        for (int[] size : FAR_TOO_LARGE) {
            inputs.addAll(claiming(size[0], size[1]));
        }
        inputs.addAll(liars());
        inputs.addAll(compressed());
        inputs.addAll(manyScans());
        return inputs;
    }

    private List<BadInput> claiming(int width, int height) {
        String size = width + "x" + height;
        return List.of(
                BadInput.of(
                        "bombs/" + size + ".jpg",
                        source.jpeg().ofSize(width, height).toFile(),
                        Ending.TOO_MANY_PIXELS),
                BadInput.of(
                        "bombs/" + size + ".png",
                        source.png().withHeader(Png.header(width, height, 8, 2)).toFile(),
                        Ending.TOO_MANY_PIXELS),
                BadInput.of(
                        "bombs/" + size + ".webp",
                        Webp.file(
                                Webp.extended(0, width, height),
                                Webp.chunk("VP8L", Webp.losslessHeader(width, height))),
                        Ending.TOO_MANY_PIXELS),
                BadInput.of(
                        "bombs/" + size + "-header-alone.png",
                        Bytes.concat(Png.SIGNATURE, Png.header(width, height, 8, 6)),
                        Ending.TOO_MANY_PIXELS));
    }

    private List<BadInput> liars() {
        Jpeg jpeg = source.jpeg();
        Png png = source.png();
        return List.of(
                BadInput.of(
                        "bombs/claims-99-megapixels.jpg",
                        jpeg.ofSize(9_999, 9_999).toFile(),
                        Ending.PROCESSED),
                BadInput.of("bombs/claims-more.jpg", jpeg.ofSize(1_280, 960).toFile(), Ending.PROCESSED),
                BadInput.of("bombs/claims-less.jpg", jpeg.ofSize(320, 240).toFile(), Ending.PROCESSED),
                BadInput.of("bombs/claims-no-width.jpg", jpeg.ofSize(0, 480).toFile(), Ending.UNREADABLE_IMAGE),
                BadInput.of("bombs/claims-no-height.jpg", jpeg.ofSize(640, 0).toFile(), Ending.UNREADABLE_IMAGE),
                liar(png, "99-megapixels", Png.header(9_999, 9_999, 8, 2), Ending.UNDECODABLE),
                liar(png, "more", Png.header(320, 240, 8, 2), Ending.UNDECODABLE),
                liar(png, "less", Png.header(80, 60, 8, 2), Ending.UNDECODABLE),
                liar(png, "no-width", Png.header(0, 120, 8, 2), Ending.UNREADABLE_IMAGE),
                liar(png, "no-height", Png.header(160, 0, 8, 2), Ending.UNREADABLE_IMAGE),
                liar(png, "negative", Png.header(-160, 120, 8, 2), Ending.UNREADABLE_IMAGE),
                liar(png, "product-overflows", Png.header(65_536, 65_536, 8, 2), Ending.TOO_MANY_PIXELS),
                liar(png, "most", Png.header(Integer.MAX_VALUE, Integer.MAX_VALUE, 8, 2), Ending.TOO_MANY_PIXELS),
                liar(png, "two-million-wide", Png.header(2_000_000, 1, 8, 2), Ending.UNDECODABLE),
                liar(png, "depth-3", Png.header(160, 120, 3, 2), Ending.UNREADABLE_IMAGE),
                liar(png, "colour-type-5", Png.header(160, 120, 8, 5), Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "bombs/small-canvas-large-picture.webp",
                        Webp.file(Webp.extended(0, 100, 100), Webp.chunk("VP8L", Webp.losslessHeader(16_384, 16_384))),
                        Ending.UNDECODABLE),
                BadInput.of(
                        "bombs/large-canvas-small-picture.webp",
                        Webp.file(Webp.extended(0, 9_999, 9_999), Webp.chunk("VP8L", Webp.lossless(source.small()))),
                        Ending.UNDECODABLE));
    }

    private static BadInput liar(Png png, String claim, byte[] header, Ending ending) {
        return BadInput.of(
                "bombs/claims-" + claim + ".png", png.withHeader(header).toFile(), ending);
    }

    private List<BadInput> compressed() {
        Png png = source.png();
        byte[] zeros = Png.compressedZeros(48);
        byte[] title = Bytes.ascii("Title\0\0");
        return List.of(
                BadInput.of(
                        "bombs/blank-400-megapixels.png",
                        Png.blank(20_000, 20_000, 1, 0, 2_500).toFile(),
                        Ending.TOO_MANY_PIXELS),
                BadInput.of(
                        "bombs/blank-99-megapixels.png",
                        Png.blank(9_999, 9_999, 1, 0, 1_250).toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "bombs/ztxt.png",
                        png.with(Png.chunk("zTXt", Bytes.concat(title, zeros))).toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "bombs/itxt.png",
                        png.with(Png.chunk("iTXt", Bytes.concat(Bytes.ascii("Title\0\1\0\0\0"), zeros)))
                                .toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "bombs/iccp.png",
                        png.with(Png.chunk("iCCP", Bytes.concat(title, zeros))).toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "bombs/more-picture-than-claimed.png",
                        png.without("IDAT").withLast(Png.chunk("IDAT", zeros)).toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "bombs/ten-thousand-texts.png",
                        png.with(Collections.nCopies(10_000, Png.chunk("tEXt", Bytes.ascii("Title\0Hall")))
                                        .toArray(byte[][]::new))
                                .toFile(),
                        Ending.PROCESSED));
    }

    private static List<BadInput> manyScans() {
        return List.of(
                BadInput.of("bombs/twenty-scans.jpg", new ScanBomb(4_000, 3_000, 20).toJpeg(), Ending.PROCESSED),
                BadInput.of("bombs/thousand-scans.jpg", new ScanBomb(4_000, 3_000, 1_000).toJpeg(), Ending.UNDECODABLE),
                BadInput.of(
                        "bombs/hundred-thousand-scans.jpg",
                        new ScanBomb(640, 480, 100_000).toJpeg(),
                        Ending.UNDECODABLE));
    }
}
