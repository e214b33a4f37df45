package org.attendansee.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Unpacks executable jars of Spring Boot beside themselves, once after each build. A JVM has a third less to do to
 * start from jars in a folder than from jars within a jar.
 */
final class UnpackedJar {

    private static final String FOLDER = "unpacked-";

    private UnpackedJar() {}

    /** Returns a jar that starts the same application. */
    static Path of(Path executable) {
        try {
            Path folder = executable.resolveSibling(
                    FOLDER + Files.getLastModifiedTime(executable).toMillis());
            if (Files.notExists(folder)) {
                deleteThoseOfEarlierBuilds(executable.resolveSibling(""));
                unpack(executable, folder);
            }
            return folder.resolve(executable.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(executable + " could not be unpacked", e);
        }
    }

    private static void deleteThoseOfEarlierBuilds(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            files.filter(file -> file.getFileName().toString().startsWith(FOLDER))
                    .forEach(folder -> FileUtils.deleteQuietly(folder.toFile()));
        }
    }

    /** Several may do this at the same time: each moves a whole folder into place, and the first to finish wins. */
    private static void unpack(Path executable, Path folder) throws IOException {
        Path part = Files.createTempDirectory(executable.resolveSibling(""), "unpacking-");
        try {
            extract(executable, part.resolve("application"));
            Files.move(part.resolve("application"), folder);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            // Somebody else was first.
        } finally {
            FileUtils.deleteQuietly(part.toFile());
        }
    }

    private static void extract(Path executable, Path folder) throws IOException {
        Process extraction = new ProcessBuilder(
                        JavaCommand.tool(executable, List.of("extract", "--destination", folder.toString())))
                .redirectErrorStream(true)
                .start();
        try (InputStream output = extraction.getInputStream()) {
            String said = new String(output.readAllBytes(), Charset.defaultCharset());
            if (extraction.waitFor() != 0) {
                throw new StackException("%s could not be unpacked: %s".formatted(executable, said.strip()));
            }
        } catch (InterruptedException e) {
            extraction.destroy();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while %s was unpacked".formatted(executable));
        }
    }
}
