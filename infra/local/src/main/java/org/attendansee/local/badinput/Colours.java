package org.attendansee.local.badinput;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.List;

/** Photographs whose pixels are of other kinds than cameras make. */
record Colours(SourcePhoto source) {

    private static final int CMYK = 0;
    private static final int YCCK = 2;
    private static final int NO_TRANSFORM = 0;

    /** Ways to compress a JPEG that hardly anybody implements: lossless and hierarchical. T.81, table B.1. */
    private static final int[] RARE_PROCESSES = {0xc3, 0xc5, 0xc6, 0xc7, 0xcb, 0xcd, 0xce, 0xcf};

    /** Arithmetic codes, which the picture does not have. */
    private static final int[] ARITHMETIC_PROCESSES = {0xc9, 0xca};

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>();
        inputs.addAll(jpegs());
        inputs.addAll(samplings());
        inputs.addAll(pngs());
        return inputs;
    }

    private List<BadInput> jpegs() {
        BufferedImage picture = source.picture();
        Jpeg jpeg = source.jpeg();
        Jpeg fourBands = Jpeg.of(Encoder.jpegOfBands(fourBands(picture)));
        List<BadInput> inputs = new ArrayList<>(List.of(
                good("gray.jpg", Encoder.encode(Encoder.ofType(picture, BufferedImage.TYPE_BYTE_GRAY), "jpeg")),
                good("progressive.jpg", source.progressiveJpegFile()),
                good("four-bands.jpg", fourBands.without(Jpeg.APP14).toFile()),
                good("cmyk.jpg", fourBands.without(Jpeg.APP14).with(adobe(CMYK)).toFile()),
                good("ycck.jpg", fourBands.without(Jpeg.APP14).with(adobe(YCCK)).toFile()),
                good(
                        "rgb-marked-by-adobe.jpg",
                        jpeg.without(0xe0).with(adobe(NO_TRANSFORM)).toFile()),
                good(
                        "unknown-adobe-transform.jpg",
                        jpeg.without(0xe0).with(adobe(77)).toFile()),
                good("without-jfif.jpg", jpeg.without(0xe0).toFile()),
                BadInput.of("colours/12-bit.jpg", jpeg.ofPrecision(12).toFile(), Ending.UNSUPPORTED_IMAGE),
                BadInput.of("colours/16-bit.jpg", jpeg.ofPrecision(16).toFile(), Ending.UNSUPPORTED_IMAGE),
                BadInput.of("colours/0-bit.jpg", jpeg.ofPrecision(0).toFile(), Ending.UNSUPPORTED_IMAGE)));
        for (int process : RARE_PROCESSES) {
            inputs.add(BadInput.of(
                    "colours/process-%x.jpg".formatted(process),
                    jpeg.ofProcess(process).toFile(),
                    Ending.UNSUPPORTED_IMAGE));
        }
        for (int process : ARITHMETIC_PROCESSES) {
            inputs.add(BadInput.of(
                    "colours/process-%x.jpg".formatted(process),
                    jpeg.ofProcess(process).toFile(),
                    Ending.UNDECODABLE,
                    Ending.PROCESSED));
        }
        return inputs;
    }

    private List<BadInput> samplings() {
        List<BadInput> inputs = new ArrayList<>();
        for (int[] factors : new int[][] {{1, 1}, {2, 1}, {1, 2}, {4, 1}, {1, 4}, {4, 2}, {2, 4}}) {
            inputs.add(good(
                    "sampling-%dx%d.jpg".formatted(factors[0], factors[1]),
                    Encoder.jpegOfSampling(source.picture(), factors[0], factors[1])));
        }
        for (int[] factors : new int[][] {{0, 0}, {5, 1}, {15, 15}}) {
            inputs.add(BadInput.of(
                    "colours/claims-sampling-%dx%d.jpg".formatted(factors[0], factors[1]),
                    source.jpeg().ofSampling(factors[0], factors[1]).toFile(),
                    Ending.UNREADABLE_IMAGE,
                    Ending.UNDECODABLE));
        }
        for (int[] factors : new int[][] {{3, 1}, {3, 3}, {1, 4}}) {
            inputs.add(BadInput.of(
                    "colours/claims-sampling-%dx%d.jpg".formatted(factors[0], factors[1]),
                    source.jpeg().ofSampling(factors[0], factors[1]).toFile(),
                    Ending.UNDECODABLE,
                    Ending.PROCESSED));
        }
        return inputs;
    }

    private List<BadInput> pngs() {
        BufferedImage picture = source.small();
        return List.of(
                good("gray.png", png(picture, BufferedImage.TYPE_BYTE_GRAY)),
                good("16-bit-gray.png", png(picture, BufferedImage.TYPE_USHORT_GRAY)),
                good("16-bit.png", Encoder.encode(Encoder.painted(picture, sixteenBits(picture, false)), "png")),
                good("16-bit-alpha.png", Encoder.encode(Encoder.painted(picture, sixteenBits(picture, true)), "png")),
                good("palette.png", png(picture, BufferedImage.TYPE_BYTE_INDEXED)),
                good("1-bit.png", png(picture, BufferedImage.TYPE_BYTE_BINARY)),
                good("alpha.png", png(picture, BufferedImage.TYPE_INT_ARGB)),
                good(
                        "all-transparent.png",
                        Encoder.encode(new BufferedImage(160, 120, BufferedImage.TYPE_INT_ARGB), "png")),
                BadInput.of(
                        "colours/palette-without-its-palette.png",
                        Png.of(png(picture, BufferedImage.TYPE_BYTE_INDEXED))
                                .without("PLTE")
                                .toFile(),
                        Ending.UNDECODABLE),
                BadInput.of(
                        "colours/without-picture.png",
                        source.png().without("IDAT").toFile(),
                        Ending.UNDECODABLE));
    }

    private static BadInput good(String name, byte[] content) {
        return BadInput.of("colours/" + name, content, Ending.PROCESSED);
    }

    private static byte[] png(BufferedImage picture, int type) {
        return Encoder.encode(Encoder.ofType(picture, type), "png");
    }

    /** The segment in which Adobe's programs say how four bands, or three, are meant. */
    private static byte[] adobe(int transform) {
        return Jpeg.segment(
                Jpeg.APP14,
                new Bytes()
                        .add("Adobe")
                        .int16(100)
                        .int32(0)
                        .add((byte) transform)
                        .toArray());
    }

    private static Raster fourBands(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        WritableRaster bands = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = picture.getRGB(x, y);
                bands.setPixel(x, y, new int[] {colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, 0xff});
            }
        }
        return bands;
    }

    private static BufferedImage sixteenBits(BufferedImage picture, boolean alpha) {
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(
                colours, colours.createCompatibleWritableRaster(picture.getWidth(), picture.getHeight()), false, null);
    }
}
