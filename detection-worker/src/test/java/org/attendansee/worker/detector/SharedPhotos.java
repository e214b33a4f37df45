package org.attendansee.worker.detector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.attendansee.local.evaluation.Figures;
import org.attendansee.local.evaluation.FoundFace;
import org.attendansee.local.evaluation.GroundTruth;
import org.attendansee.local.evaluation.Matching;
import org.attendansee.local.lecturehall.FaceBox;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.function.SingletonSupplier;

/**
 * Real photographs with true face positions, which stay outside the project. Tests that need them are skipped without.
 */
final class SharedPhotos {

    private static final Path SHARED =
            Path.of("..", "..", "shared").toAbsolutePath().normalize();

    private static final Supplier<GroundTruth> TRUTH =
            SingletonSupplier.of(() -> GroundTruth.read(SHARED.resolve("photos").resolve("truth.tsv")));

    private SharedPhotos() {}

    static void assumePresent() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("photos")), "no photographs in " + SHARED);
        Assumptions.assumeTrue(Files.isRegularFile(modelFile()), "no model " + modelFile());
    }

    static Path models() {
        return SHARED.resolve("models");
    }

    static Path modelFile() {
        return models().resolve(DetectorProperties.Models.YUNET_FILE);
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

    /** The photographs whose name starts so. */
    static List<Photo> withTruth(String prefix) {
        return TRUTH.get().faces().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(Photo::new)
                .toList();
    }

    /** A photograph whose faces are known. */
    record Photo(String name) {

        byte[] bytes() {
            return read(name);
        }

        Figures figures(Detection detection) {
            return Figures.of(Matching.of(TRUTH.get().of(name), List.of(), found(detection)));
        }
    }

    static List<FoundFace> found(Detection detection) {
        return detection.faces().stream()
                .map(face -> new FoundFace(
                        new FaceBox(
                                face.box().x(),
                                face.box().y(),
                                face.box().width(),
                                face.box().height()),
                        face.confidence()))
                .toList();
    }
}
