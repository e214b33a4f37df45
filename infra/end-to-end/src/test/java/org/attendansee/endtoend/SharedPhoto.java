package org.attendansee.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.attendansee.local.lecturehall.FaceBox;

/** A real photograph with true face boxes, which lie beside the project and are no part of it. */
record SharedPhoto(String name, byte[] content, List<FaceBox> faces) {

    static List<SharedPhoto> named(String... names) throws IOException {
        List<SharedPhoto> photos = new ArrayList<>();
        for (String name : names) {
            Path file = RunningSystem.SHARED_PHOTOS.resolve(name);
            photos.add(new SharedPhoto(name, Files.readAllBytes(file), boxes(name)));
        }
        return photos;
    }

    /** Lines of {@code truth.tsv}: file, kind, x, y, width, height; pixels, origin top-left. */
    private static List<FaceBox> boxes(String name) throws IOException {
        try (Stream<String> lines = Files.lines(RunningSystem.SHARED_PHOTOS.resolve("truth.tsv"))) {
            return lines.map(line -> line.split("\t"))
                    .filter(fields -> fields[0].equals(name) && fields[1].equals("box"))
                    .map(fields ->
                            new FaceBox(number(fields[2]), number(fields[3]), number(fields[4]), number(fields[5])))
                    .toList();
        }
    }

    private static int number(String field) {
        return (int) Math.round(Double.parseDouble(field));
    }
}
