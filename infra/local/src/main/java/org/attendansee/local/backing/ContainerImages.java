package org.attendansee.local.backing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.utility.DockerImageName;

/**
 * The images that the Docker engine of this machine has or can pull. Docker's own command is asked, as it gives up at
 * once where there is no engine or no registry; Testcontainers tries for minutes.
 */
final class ContainerImages {

    private static final long PULL_LIMIT_MINUTES = 10;

    private ContainerImages() {}

    /**
     * Pulls an image unless it is here.
     *
     * @throws IllegalStateException when it is neither here nor can be pulled
     */
    static void require(DockerImageName image) {
        String name = image.asCanonicalNameString();
        if (!docker("image", "inspect", name) && !docker("pull", "--quiet", name)) {
            throw new IllegalStateException("the image " + name + " cannot be pulled");
        }
    }

    private static boolean docker(String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PULL_LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("docker did not answer within " + PULL_LIMIT_MINUTES + " minutes");
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new IllegalStateException("there is no docker command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking docker", e);
        }
    }
}
