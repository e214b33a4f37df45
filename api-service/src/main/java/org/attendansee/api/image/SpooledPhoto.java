package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attendansee.api.text.FileName;

/**
 * An upload on its way to the object store: a file that {@link #close()} deletes.
 *
 * @param name as the sender calls it; empty when it has no name
 * @param sizeBytes length
 * @param sha256 digest, 64 lower-case hexadecimal digits
 */
record SpooledPhoto(Path file, String name, long sizeBytes, String sha256) implements AutoCloseable {

    SpooledPhoto {
        name = FileName.of(name);
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
