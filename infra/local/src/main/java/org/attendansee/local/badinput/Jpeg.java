package org.attendansee.local.badinput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JPEG taken apart.
 *
 * @param segments from the start of the image to the start of its first scan, each with its marker
 * @param rest what follows the header of the first scan, up to the end of the image
 */
record Jpeg(List<byte[]> segments, byte[] rest) {

    static final int APP1 = 0xe1;
    static final int APP2 = 0xe2;
    static final int APP14 = 0xee;
    static final int COMMENT = 0xfe;

    private static final int START_OF_SCAN = 0xda;

    Jpeg {
        segments = List.copyOf(segments);
    }

    static Jpeg of(byte[] file) {
        List<byte[]> segments = new ArrayList<>();
        segments.add(Arrays.copyOf(file, 2));
        int position = 2;
        int marker;
        do {
            marker = Byte.toUnsignedInt(file[position + 1]);
            int end = position
                    + 2
                    + (Byte.toUnsignedInt(file[position + 2]) << 8 | Byte.toUnsignedInt(file[position + 3]));
            segments.add(Arrays.copyOfRange(file, position, end));
            position = end;
        } while (marker != START_OF_SCAN);
        return new Jpeg(segments, Arrays.copyOfRange(file, position, file.length));
    }

    static byte[] segment(int marker, byte[] content) {
        return new Bytes()
                .add((byte) 0xff, (byte) marker)
                .int16(content.length + 2)
                .add(content)
                .toArray();
    }

    /** With segments right behind the start of the image. */
    Jpeg with(byte[]... more) {
        List<byte[]> all = new ArrayList<>(segments);
        all.addAll(1, List.of(more));
        return new Jpeg(all, rest);
    }

    /** Without the segments that have a marker. */
    Jpeg without(int marker) {
        return new Jpeg(
                segments.stream().filter(segment -> markerOf(segment) != marker).toList(), rest);
    }

    /** Which claims another size. */
    Jpeg ofSize(int width, int height) {
        byte[] frame = frame().clone();
        byte[] size = new Bytes().int16(height).int16(width).toArray();
        System.arraycopy(size, 0, frame, 5, size.length);
        return withFrame(frame);
    }

    /** Which claims another number of bits for each sample. */
    Jpeg ofPrecision(int bits) {
        byte[] frame = frame().clone();
        frame[4] = (byte) bits;
        return withFrame(frame);
    }

    /** Which claims to be compressed in another way. ITU-T T.81, table B.1. */
    Jpeg ofProcess(int frameMarker) {
        byte[] frame = frame().clone();
        frame[1] = (byte) frameMarker;
        return withFrame(frame);
    }

    /** Which claims other sampling factors for its first component. */
    Jpeg ofSampling(int horizontal, int vertical) {
        byte[] frame = frame().clone();
        frame[11] = (byte) (horizontal << 4 | vertical);
        return withFrame(frame);
    }

    Jpeg withFrame(byte[] frame) {
        return new Jpeg(
                segments.stream()
                        .map(segment -> isFrame(segment) ? frame : segment)
                        .toList(),
                rest);
    }

    byte[] frame() {
        return segments.stream().filter(Jpeg::isFrame).findFirst().orElseThrow();
    }

    /** How long the file is up to where the picture begins. */
    int headerLength() {
        return segments.stream().mapToInt(segment -> segment.length).sum();
    }

    byte[] toFile() {
        Bytes file = new Bytes();
        segments.forEach(file::add);
        return file.add(rest).toArray();
    }

    private static boolean isFrame(byte[] segment) {
        int marker = markerOf(segment);
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int markerOf(byte[] segment) {
        return Byte.toUnsignedInt(segment[1]);
    }
}
