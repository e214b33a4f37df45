package org.attendansee.local.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The Docker engine of this machine, if there is one. */
final class Docker {

    private Docker() {}

    /** Whether there may be one: tells at once, without a connection. */
    static boolean mayAnswer() {
        return hasTestcontainers() && mayExist();
    }

    private static boolean hasTestcontainers() {
        return Docker.class.getResource("/org/testcontainers/DockerClientFactory.class") != null;
    }

    private static boolean mayExist() {
        String home = System.getProperty("user.home");
        String runtime = Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).orElse("/run/user");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                Path.of(home, ".docker/run/docker.sock"),
                                Path.of(home, ".docker/desktop/docker.sock"),
                                Path.of(home, ".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }
}
