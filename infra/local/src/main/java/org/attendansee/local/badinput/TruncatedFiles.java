package org.attendansee.local.badinput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files that break off: at each segment, in each segment, and at many points of the picture. */
record TruncatedFiles(SourcePhoto source) {

    private static final int POINTS_OF_A_PICTURE = 40;

    /** So many bytes tell that a file is a JPEG. */
    private static final int JPEG_MAGIC = 2;

    List<BadInput> all() {
        List<BadInput> inputs = new ArrayList<>();
        inputs.addAll(jpegs("baseline", source.jpegFile()));
        inputs.addAll(jpegs("progressive", source.progressiveJpegFile()));
        inputs.addAll(pngs());
        inputs.addAll(webps());
        return inputs;
    }

    private static List<BadInput> jpegs(String kind, byte[] file) {
        List<byte[]> segments = Jpeg.of(file).segments();
        // That a scan begins is enough, whatever its header says.
        int header = Jpeg.of(file).headerLength() - segments.get(segments.size() - 1).length + 2;
        SortedSet<Integer> lengths = new TreeSet<>();
        int end = 0;
        for (byte[] segment : segments) {
            lengths.addAll(List.of(end + 1, end + segment.length / 2, end + segment.length - 1, end + segment.length));
            end += segment.length;
        }
        lengths.addAll(points(header, file.length));
        return lengths.stream()
                .map(length -> BadInput.of(
                        "truncated/%s-%06d.jpg".formatted(kind, length),
                        Arrays.copyOf(file, length),
                        length < JPEG_MAGIC
                                ? Ending.UNSUPPORTED_IMAGE
                                : length < header ? Ending.UNREADABLE_IMAGE : Ending.UNDECODABLE))
                .toList();
    }

    private List<BadInput> pngs() {
        byte[] file = source.pngFile();
        int magic = Png.SIGNATURE.length + 8;
        int header = magic + 13;
        SortedSet<Integer> lengths = new TreeSet<>(List.of(1, 7, 8, 12, 16, 20, 24, 28, 29, 32));
        lengths.addAll(points(header, file.length - 12));
        return lengths.stream()
                .map(length -> BadInput.of(
                        "truncated/%06d.png".formatted(length),
                        Arrays.copyOf(file, length),
                        length < magic
                                ? Ending.UNSUPPORTED_IMAGE
                                : length < header ? Ending.UNREADABLE_IMAGE : Ending.UNDECODABLE))
                .toList();
    }

    private List<BadInput> webps() {
        byte[] file = source.webpFile();
        int magic = 12;
        int header = 25;
        SortedSet<Integer> lengths = new TreeSet<>(List.of(4, 8, 11, 12, 15, 16, 20, 24));
        lengths.addAll(points(header + 5, file.length));
        return lengths.stream()
                .map(length -> BadInput.of(
                        "truncated/%06d.webp".formatted(length),
                        Arrays.copyOf(file, length),
                        length < magic
                                ? Ending.UNSUPPORTED_IMAGE
                                : length < header ? Ending.UNREADABLE_IMAGE : Ending.UNDECODABLE))
                .toList();
    }

    private static List<Integer> points(int from, int to) {
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < POINTS_OF_A_PICTURE; i++) {
            points.add(from + (int) ((long) (to - from - 1) * i / (POINTS_OF_A_PICTURE - 1)));
        }
        return points;
    }
}
