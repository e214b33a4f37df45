package org.attendansee.common.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object being read.
 *
 * @param content the bytes; reading may throw {@link IOException} when the connection breaks
 * @param sizeBytes how many there are
 * @param contentType as it was stored
 */
public record StoredObject(InputStream content, long sizeBytes, String contentType) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
