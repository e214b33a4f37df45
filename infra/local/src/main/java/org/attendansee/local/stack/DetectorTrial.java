package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * Has a packaged worker search photographs as it would with a given configuration: its executable jar does so when it
 * is started with the argument {@code detect}.
 */
public record DetectorTrial(Path workerJar) {

    private static final int HEAP_MEGABYTES = 1024;

    /**
     * Runs a worker until it has searched all.
     *
     * @param arguments the configuration, such as {@code --attendansee.detector.smallest-face=20}
     * @return a line of JSON about each photograph
     * @throws StackException when the worker did not get to the end
     */
    public List<String> search(List<Path> photos, List<String> arguments) {
        return run(
                "detect",
                photos.stream().map(photo -> photo.toAbsolutePath().toString()).toList(),
                arguments);
    }

    /**
     * Searches photographs in the worker's way and in others, one after the other.
     *
     * @param searches each a way ({@code worker}, {@code yunet} or {@code haar}), a tab, and the path of a photograph
     * @param arguments as for {@link #search}
     * @return a line of JSON about each search
     * @throws StackException when the worker did not get to the end
     */
    public List<String> compare(List<String> searches, List<String> arguments) {
        return run("compare", searches, arguments);
    }

    private List<String> run(String mode, List<String> lines, List<String> arguments) {
        List<String> command = new ArrayList<>(JavaCommand.jar(workerJar, HEAP_MEGABYTES));
        command.add(mode);
        command.addAll(arguments);
        @Nullable Path input = null;
        try {
            input = Files.createTempFile("attendansee-photos", ".txt");
            Files.write(input, lines);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().put("OPENCV_IO_MAX_IMAGE_PIXELS", "100000000");
            builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
            Process process = builder.start();
            List<String> answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toCollection(ArrayList::new));
            if (process.waitFor() != 0 || answers.size() != lines.size()) {
                throw new StackException("The worker searched %d of %d photographs and ended with %d"
                        .formatted(answers.size(), lines.size(), process.exitValue()));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException("The worker could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the worker searched photographs", e);
        } finally {
            if (input != null) {
                FileUtils.deleteQuietly(input.toFile());
            }
        }
    }
}
