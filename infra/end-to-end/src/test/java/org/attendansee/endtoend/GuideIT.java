package org.attendansee.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README and the pages that go on from it tell a new user to do, line by line. */
class GuideIT {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern GUIDE =
            Pattern.compile("### From nothing to a face with a name\n.*?\n### ", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void leadsANewUserToAFaceWithAName() throws Exception {
        Files.createSymbolicLink(folder.resolve("docs"), PROJECT.resolve("docs"));
        Path output = folder.resolve("output");
        RunningSystem system = RunningSystem.shared();
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", guide())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("ATTENDANSEE_URL", system.stack().api().uri().toString());
        shell.environment().put("ATTENDANSEE_DATA", system.stack().dataFolder().toString());

        Process process = shell.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroy();

        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said)
                .contains("\"username\":\"ada\"")
                .contains("\"dryRun\":true", "\"dryRun\":false", "\"created\":2")
                .contains("\"status\":\"PROCESSED\"")
                .contains("\"students\":2", "\"sessions\":1", "\"labelledFaces\":1");
        assertThat(said).contains("\"keyHint\":\"attc_", "\"fileName\":\"hall.jpg\"");
        assertThat(said).contains("\"changed\":1", "\"statuses\":\"a\"");
        assertThat(folder.resolve("attendance.csv")).content().contains("Turing,Alan,1912,,e");
        assertThat(Files.readAllBytes(folder.resolve("attendance.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(folder.resolve("alan.jpg"))).startsWith(0xFF, 0xD8);
    }

    private static String guide() throws IOException {
        Matcher guide = GUIDE.matcher(read("README.md"));
        assertThat(guide.find()).isTrue();
        return Stream.of(
                        guide.group(),
                        read("docs/ATTENDANCE.md"),
                        read("docs/CAMERAS.md"),
                        read("docs/DIRECT-UPLOAD.md"))
                .flatMap(page -> SHELL.matcher(page).results())
                .map(lines -> lines.group(1))
                .collect(joining());
    }

    private static String read(String page) throws IOException {
        return Files.readString(PROJECT.resolve(page));
    }
}
