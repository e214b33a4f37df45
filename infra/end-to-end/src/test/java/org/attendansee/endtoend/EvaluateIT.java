package org.attendansee.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.attendansee.local.cli.Attendansee;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and the packaged worker on drawn photographs. */
class EvaluateIT {

    private static final DrawnPhoto HALL = LectureHall.fullHd(9, 3).draw();

    @TempDir
    private Path folder;

    @BeforeEach
    void draw() throws IOException {
        Files.createDirectories(folder.resolve("halls"));
        Files.write(folder.resolve("halls/one.jpg"), HALL.toJpeg(0.9f));
        List<String> truth = new ArrayList<>();
        for (FaceBox face : HALL.faces()) {
            truth.add(line("halls/one.jpg", face));
        }
        Files.write(folder.resolve("truth.tsv"), truth.subList(1, truth.size()));
        Files.write(folder.resolve("ignored.tsv"), truth.subList(0, 1));
    }

    @Test
    void tellsWhatEachDetectorFoundAndShowsIt() throws Exception {
        Path report = folder.resolve("report.md");
        Path overlays = folder.resolve("overlays");

        Result result =
                evaluate("--ignored", folder.resolve("ignored.tsv"), "--report", report, "--overlays", overlays);

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("| cascade | its own | halls | 8 | 8 | 0 | 0 | 1 | 1.000 | 1.000 | 1.000 |");
        assertThat(Files.readString(report)).contains("### Recall by size").contains("### Milliseconds");
        File overlay =
                overlays.resolve("cascade-its-own/halls_one.jpg.overlay.jpg").toFile();
        assertThat(ImageIO.read(overlay).getHeight()).as("photo and legend").isGreaterThan(1080);
    }

    @Test
    void namesAPhotographThatIsNotThere() throws Exception {
        Files.delete(folder.resolve("halls/one.jpg"));

        Result result = evaluate();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("one.jpg is not there");
    }

    private static String line(String photo, FaceBox face) {
        return "%s\tbox\t%d\t%d\t%d\t%d".formatted(photo, face.x(), face.y(), face.width(), face.height());
    }

    private record Result(int exitCode, String output) {}

    private Result evaluate(Object... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dattendansee.home=../..",
                "-cp",
                System.getProperty("java.class.path"),
                Attendansee.class.getName(),
                "evaluate",
                folder.toString(),
                "--repeat",
                "1",
                "--models",
                Files.createDirectories(folder.resolve("no-models")).toString()));
        for (Object option : options) {
            command.add(option.toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
