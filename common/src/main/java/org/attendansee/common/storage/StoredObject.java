package org.attendansee.common.storage;

import java.io.IOException;
import java.io.InputStream;

/**
 * An object being read.
 *
 * @param content the bytes; reading may throw {@link IOException} when the connection breaks
 * @param sizeBytes how many there are
 * @param contentType as it was stored
 * @param etag without quotes; tells this version from every other that is stored under the key, before or later
 */
public record StoredObject(InputStream content, long sizeBytes, String contentType, String etag)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
