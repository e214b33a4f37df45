package org.attendansee.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that start our services. */
public record ServiceJars(Path api, Path worker) {

    /**
     * What Maven has built in a checkout.
     *
     * @throws StackException when they are not there
     */
    public static ServiceJars builtIn(Path projectRoot) {
        return new ServiceJars(
                UnpackedJar.of(built(projectRoot, "api-service")),
                UnpackedJar.of(built(projectRoot, "detection-worker")));
    }

    private static Path built(Path projectRoot, String module) {
        Path target = projectRoot.resolve(module).resolve("target");
        List<Path> jars = jars(target, module);
        if (jars.size() != 1) {
            throw new StackException("Expected one " + module + "-*-exec.jar in " + target + ", found " + jars.size()
                    + ". Run: mvn -DskipTests package");
        }
        return jars.get(0);
    }

    private static List<Path> jars(Path target, String module) {
        if (Files.notExists(target)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-.*-exec\\.jar"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Folder " + target + " could not be read", e);
        }
    }
}
