package org.attendansee.local.badinput;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Sound photographs whose metadata is wrong, endless, or too much. None of it concerns the picture. */
record OddMetadata(SourcePhoto source) {

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>();
        inputs.addAll(exif());
        inputs.addAll(segments());
        return inputs;
    }

    private List<BadInput> exif() {
        List<BadInput> inputs = new ArrayList<>();
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            for (int orientation : new int[] {0, 9, 255, 256, 32_768, 65_535}) {
                add(inputs, order, "orientation-" + orientation, Exif.orientation(order, orientation));
            }
            add(
                    inputs,
                    order,
                    "orientation-of-32-bits",
                    Exif.orientation(order, 6).type(Exif.LONG));
            add(
                    inputs,
                    order,
                    "orientation-of-type-0",
                    Exif.orientation(order, 6).type(0));
            add(
                    inputs,
                    order,
                    "orientation-of-type-99",
                    Exif.orientation(order, 6).type(99));
            add(
                    inputs,
                    order,
                    "orientation-of-text",
                    Exif.orientation(order, 0x36363636).type(2).count(4));
            add(inputs, order, "orientations-0", Exif.orientation(order, 6).count(0));
            add(inputs, order, "orientations-many", Exif.orientation(order, 6).count(Integer.MAX_VALUE));
            add(
                    inputs,
                    order,
                    "orientations-negative",
                    Exif.orientation(order, 6).count(-1));
            add(
                    inputs,
                    order,
                    "claims-65535-entries",
                    Exif.orientation(order, 1).claimingEntries(65_535));
            add(inputs, order, "claims-no-entries", Exif.orientation(order, 1).claimingEntries(0));
            add(inputs, order, "followed-by-itself", Exif.orientation(order, 1).followedBy(8));
            add(inputs, order, "followed-by-nothing", Exif.orientation(order, 1).followedBy(0x7fffffff));
            add(
                    inputs,
                    order,
                    "contains-itself",
                    Exif.orientation(order, 8).tag(Exif.EXIF_DIRECTORY).type(Exif.LONG));
            add(inputs, order, "directory-outside", Exif.orientation(order, 1).directoryAt(100_000));
            add(inputs, order, "directory-at-0", Exif.orientation(order, 1).directoryAt(0));
            add(inputs, order, "directory-negative", Exif.orientation(order, 1).directoryAt(-8));
        }
        byte[] tiff = Exif.orientation(ByteOrder.BIG_ENDIAN, 6).toTiff();
        for (int length = 0; length < tiff.length; length += 3) {
            inputs.add(photoWith("exif-of-%02d-bytes".formatted(length), Exif.segment(Arrays.copyOf(tiff, length))));
        }
        for (int seed = 0; seed < 10; seed++) {
            byte[] noise = new byte[2_000];
            new Random(seed).nextBytes(noise);
            System.arraycopy(tiff, 0, noise, 0, 8);
            inputs.add(photoWith("exif-of-noise-" + seed, Exif.segment(noise)));
        }
        inputs.add(photoWith(
                "two-exif",
                Exif.orientation(ByteOrder.BIG_ENDIAN, 6).toSegment(),
                Exif.orientation(ByteOrder.LITTLE_ENDIAN, 3).toSegment()));
        inputs.add(BadInput.of(
                "metadata/exif.png",
                source.png()
                        .with(Png.chunk(
                                "eXIf",
                                Exif.orientation(ByteOrder.BIG_ENDIAN, 6).toTiff()))
                        .toFile(),
                Ending.PROCESSED));
        inputs.add(BadInput.of(
                "metadata/looping-exif.png",
                source.png()
                        .with(Png.chunk(
                                "eXIf",
                                Exif.orientation(ByteOrder.BIG_ENDIAN, 8)
                                        .tag(Exif.EXIF_DIRECTORY)
                                        .type(Exif.LONG)
                                        .toTiff()))
                        .toFile(),
                Ending.PROCESSED));
        return inputs;
    }

    private List<BadInput> segments() {
        byte[] jpeg = source.jpegFile();
        byte[] full = new byte[65_533];
        byte[] soi = {(byte) 0xff, (byte) 0xd8};
        byte[] profile = Bytes.concat(Bytes.ascii("ICC_PROFILE\0"), new byte[] {7, 3}, new byte[500]);
        byte[] pages = Bytes.concat(Bytes.ascii("MPF\0MM\0*"), new byte[] {0, 0, 0, 8, (byte) 0xff, (byte) 0xff});
        return List.of(
                photoWith("giant-comment", Jpeg.segment(Jpeg.COMMENT, full)),
                photoWith("empty-comment", Jpeg.segment(Jpeg.COMMENT, new byte[0])),
                photoWith("empty-exif", Jpeg.segment(Jpeg.APP1, new byte[0])),
                photoWith("twenty-giant-segments", copies(20, Jpeg.segment(Jpeg.APP2, full))),
                photoWith("five-thousand-segments", copies(5_000, Jpeg.segment(0xe5, new byte[10]))),
                photoWith("thousand-comments", copies(1_000, Jpeg.segment(Jpeg.COMMENT, Bytes.ascii("hall")))),
                photoWith("profile-of-wrong-parts", Jpeg.segment(Jpeg.APP2, profile)),
                photoWith("broken-page-index", Jpeg.segment(Jpeg.APP2, pages)),
                photoWith("xmp-that-does-not-close", xmp("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><a>")),
                photoWith("xmp-with-entities", xmp("<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>")),
                photoWith(
                        "photoshop-of-noise",
                        Jpeg.segment(0xed, Bytes.ascii("Photoshop 3.0\0" + "8BIM\4\4\0\0\177\177\177\177"))),
                BadInput.of(
                        "metadata/garbage-behind.jpg",
                        Bytes.concat(jpeg, Bytes.ascii("garbage".repeat(10_000))),
                        Ending.PROCESSED),
                BadInput.of("metadata/zeros-behind.jpg", Arrays.copyOf(jpeg, jpeg.length + 100_000), Ending.PROCESSED),
                BadInput.of("metadata/two-in-one.jpg", Bytes.concat(jpeg, jpeg), Ending.PROCESSED),
                BadInput.of(
                        "metadata/start-twice.jpg",
                        Bytes.concat(soi, jpeg),
                        Ending.UNREADABLE_IMAGE,
                        Ending.PROCESSED,
                        Ending.UNDECODABLE),
                BadInput.of(
                        "metadata/fill-bytes.jpg",
                        source.jpeg()
                                .with(filled(Jpeg.segment(Jpeg.COMMENT, Bytes.ascii("hall"))))
                                .toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "metadata/segment-of-length-0.jpg",
                        source.jpeg()
                                .with(new byte[] {(byte) 0xff, (byte) 0xe5, 0, 0})
                                .toFile(),
                        Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "metadata/segment-of-length-1.jpg",
                        source.jpeg()
                                .with(new byte[] {(byte) 0xff, (byte) 0xe5, 0, 1})
                                .toFile(),
                        Ending.UNREADABLE_IMAGE),
                BadInput.of(
                        "metadata/garbage-behind.png",
                        Bytes.concat(source.pngFile(), Bytes.ascii("garbage".repeat(1_000))),
                        Ending.PROCESSED),
                BadInput.of(
                        "metadata/two-in-one.png", Bytes.concat(source.pngFile(), source.pngFile()), Ending.PROCESSED),
                BadInput.of(
                        "metadata/unknown-chunks.png",
                        source.png()
                                .with(copies(1_000, Png.chunk("fOOo", new byte[100])))
                                .toFile(),
                        Ending.PROCESSED),
                BadInput.of(
                        "metadata/unknown-critical-chunk.png",
                        source.png().with(Png.chunk("FOOO", new byte[100])).toFile(),
                        Ending.UNDECODABLE),
                BadInput.of(
                        "metadata/garbage-behind.webp",
                        Bytes.concat(source.webpFile(), Bytes.ascii("garbage".repeat(1_000))),
                        Ending.PROCESSED));
    }

    private void add(List<BadInput> inputs, ByteOrder order, String name, Exif exif) {
        inputs.add(photoWith(name + (order == ByteOrder.BIG_ENDIAN ? "-big" : "-little"), exif.toSegment()));
    }

    private BadInput photoWith(String name, byte[]... segments) {
        return BadInput.of(
                "metadata/" + name + ".jpg", source.jpeg().with(segments).toFile(), Ending.PROCESSED);
    }

    private static byte[][] copies(int count, byte[] part) {
        return Collections.nCopies(count, part).toArray(byte[][]::new);
    }

    private static byte[] xmp(String content) {
        return Jpeg.segment(Jpeg.APP1, Bytes.ascii("http://ns.adobe.com/xap/1.0/\0" + content));
    }

    /** Any number of bytes of all ones may stand before a marker. */
    private static byte[] filled(byte[] segment) {
        byte[] fill = new byte[20];
        Arrays.fill(fill, (byte) 0xff);
        return Bytes.concat(fill, segment);
    }
}
