package org.attendansee.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.evaluation.GroundTruth;
import org.attendansee.local.evaluation.TrueFace;

/** A real photograph with true face boxes, which lie beside the project and are no part of it. */
record SharedPhoto(String name, byte[] content, List<TrueFace> faces) {

    static List<SharedPhoto> named(String... names) throws IOException {
        GroundTruth truth = GroundTruth.read(RunningSystem.SHARED_PHOTOS.resolve("truth.tsv"));
        List<SharedPhoto> photos = new ArrayList<>();
        for (String name : names) {
            Path file = RunningSystem.SHARED_PHOTOS.resolve(name);
            photos.add(new SharedPhoto(name, Files.readAllBytes(file), truth.of(name)));
        }
        return photos;
    }
}
