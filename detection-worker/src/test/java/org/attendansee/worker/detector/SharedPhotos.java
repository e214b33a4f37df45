package org.attendansee.worker.detector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real photographs with true face positions, which stay outside the project. Tests that need them are skipped without.
 */
final class SharedPhotos {

    private static final Path SHARED =
            Path.of("..", "..", "shared").toAbsolutePath().normalize();

    private SharedPhotos() {}

    static void assumePresent() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("photos")), "no photographs in " + SHARED);
        Assumptions.assumeTrue(Files.isRegularFile(modelFile()), "no model " + modelFile());
    }

    static Path models() {
        return SHARED.resolve("models");
    }

    static Path modelFile() {
        return models().resolve(FaceModels.YUNET_FILE);
    }

    static byte[] read(String name) {
        return readFile(SHARED.resolve("photos").resolve(name));
    }

    static byte[] model() {
        return readFile(modelFile());
    }

    private static byte[] readFile(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The true faces of the photographs whose name starts so, one list for each photograph. */
    static List<Photo> withTruth(String prefix) {
        try (Stream<String> lines = Files.lines(SHARED.resolve("photos").resolve("truth.tsv"))) {
            List<Photo> photos = new ArrayList<>();
            lines.filter(line -> line.startsWith(prefix))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> {
                        if (photos.isEmpty()
                                || !photos.get(photos.size() - 1).name().equals(row[0])) {
                            photos.add(new Photo(row[0], new ArrayList<>()));
                        }
                        if (!row[1].equals("none")) {
                            photos.get(photos.size() - 1).faces().add(TrueFace.of(row));
                        }
                    });
            return photos;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Photo(String name, List<TrueFace> faces) {

        byte[] bytes() {
            return read(name);
        }

        /** What a detection got right: each true face counts once, for the detection that fits it best. */
        Score score(Detection detection, int smallestJudged) {
            List<DetectedFace> left = new ArrayList<>(detection.faces());
            int hits = 0;
            for (TrueFace face : faces) {
                DetectedFace best = left.stream()
                        .filter(found -> face.fit(found.box()) > 0)
                        .max(Comparator.comparingDouble(found -> face.fit(found.box())))
                        .orElse(null);
                if (best != null) {
                    left.remove(best);
                    hits++;
                }
            }
            int wrong = (int) left.stream()
                    .filter(found -> found.box().height() >= smallestJudged)
                    .count();
            return new Score(faces.size(), hits, wrong);
        }
    }

    /** A box, or a nose tip when it has no size. */
    record TrueFace(double x, double y, double width, double height) {

        private static final double LOWEST_OVERLAP = 0.4;
        private static final double NOSE_TOLERANCE = 0.4;

        static TrueFace of(String[] row) {
            boolean box = row[1].equals("box");
            return new TrueFace(
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    box ? Double.parseDouble(row[4]) : 0,
                    box ? Double.parseDouble(row[5]) : 0);
        }

        /** Above 0 when the box is right, and the more so the better it fits. */
        double fit(BoundingBox box) {
            if (width == 0) {
                double dx = Math.abs(x - (box.x() + box.width() / 2.0)) / box.width();
                double dy = Math.abs(y - (box.y() + box.height() / 2.0)) / box.height();
                return Math.max(dx, dy) > NOSE_TOLERANCE ? 0 : 1 - Math.max(dx, dy);
            }
            double common = Math.max(0, Math.min(x + width, box.x() + box.width()) - Math.max(x, box.x()))
                    * Math.max(0, Math.min(y + height, box.y() + box.height()) - Math.max(y, box.y()));
            double overlap = common / (width * height + (double) box.width() * box.height() - common);
            return overlap < LOWEST_OVERLAP ? 0 : overlap;
        }
    }

    record Score(int faces, int hits, int wrong) {

        static final Score NONE = new Score(0, 0, 0);

        Score plus(Score other) {
            return new Score(faces + other.faces, hits + other.hits, wrong + other.wrong);
        }

        double recall() {
            return (double) hits / faces;
        }

        double precision() {
            return (double) hits / (hits + wrong);
        }
    }
}
