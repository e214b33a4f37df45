package org.attendansee.local.cli;

import java.nio.file.Path;
import org.attendansee.local.bench.BenchPhotos;
import org.attendansee.local.bench.Crowd;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a benchmark has searched. */
final class BenchPhotosOption {

    private static final int DRAWINGS = 10;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Go round the photographs in there (default: " + DRAWINGS
                    + " drawn lecture halls of 1920 x 1080 pixels).")
    private @Nullable Path folder;

    @Option(
            names = "--faces",
            paramLabel = "N",
            defaultValue = "120",
            description = "Faces in each drawn photograph (default: ${DEFAULT-VALUE}).")
    private int faces;

    BenchPhotos photos() {
        return folder == null
                ? BenchPhotos.drawn(DRAWINGS, seed -> Crowd.fullHd(faces, seed).draw())
                : BenchPhotos.of(folder);
    }

    String description() {
        return folder == null ? "drawn, 1920 x 1080, %d faces".formatted(faces) : "of a folder";
    }
}
