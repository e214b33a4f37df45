package org.attendansee.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has a packaged worker search photographs as it would with a given configuration: its executable jar does so when it
 * is started with the argument {@code detect} or {@code compare}.
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
        try (TrialProcess process = start("detect", arguments)) {
            List<String> answers = new ArrayList<>();
            for (Path photo : photos) {
                answers.add(process.ask(photo.toAbsolutePath().toString()));
            }
            return answers;
        }
    }

    /**
     * Starts a worker that searches photographs in its own way and in others, one whenever it is asked: for a way
     * ({@code worker}, {@code yunet} or {@code haar}), a tab, and the path of a photograph.
     *
     * @param arguments as for {@link #search}
     */
    public TrialProcess compare(List<String> arguments) {
        return start("compare", arguments);
    }

    private TrialProcess start(String mode, List<String> arguments) {
        List<String> command = new ArrayList<>(JavaCommand.jar(workerJar, HEAP_MEGABYTES));
        command.add(mode);
        command.addAll(arguments);
        return TrialProcess.start(command);
    }
}
