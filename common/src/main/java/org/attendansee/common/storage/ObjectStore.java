package org.attendansee.common.storage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores bytes under keys. Every method may throw {@link ObjectStoreUnavailableException}. */
public interface ObjectStore {

    /**
     * Stores a file, replacing what was under the key. The file is read once, streamed, and never held in memory.
     *
     * @param sha256 its digest, 64 hexadecimal digits; the store refuses other bytes
     */
    void put(String key, Path file, String sha256, String contentType);

    /**
     * Stores bytes, replacing what was under the key.
     *
     * @return the ETag of this version, without quotes
     */
    String put(String key, byte[] bytes, String contentType);

    /**
     * Opens an object. The caller closes it.
     *
     * @throws ObjectNotFoundException when nothing is stored under the key
     */
    StoredObject get(String key);

    /**
     * Opens a part of an object, of one version and no other. The caller closes it.
     *
     * @param etag of the version, without quotes
     * @param offset of the first byte, 0 or more
     * @param length in bytes, 1 or more
     * @throws ObjectNotFoundException when that version is not stored under the key any more
     */
    StoredObject get(String key, String etag, long offset, long length);

    /**
     * Copies an object within the store, as the version that was read and no other.
     *
     * @param version as {@link #get} returned it; it may be closed
     * @throws ObjectNotFoundException when that version is no longer stored under the source key
     */
    void copy(String sourceKey, StoredObject version, String targetKey, String contentType);

    /**
     * Lets whoever has the returned URL store one object by HTTP PUT, with neither credentials nor particular headers.
     * The store is not asked.
     *
     * @param lifetime in which sending must begin, 1 second to 7 days
     */
    URI presignPut(String key, Duration lifetime);

    /** Deletes an object. Deleting what is not there is no error. */
    void delete(String key);

    /** Deletes every object whose key begins with the prefix. When it fails midway, some are gone. */
    void deleteAll(String keyPrefix);

    /**
     * Names folders that lie directly under a prefix, in the order of their names: a page of them.
     *
     * @param keyPrefix ends with a slash
     * @param after the last folder of the page before; empty for the first page
     * @param limit how many at most
     * @return whole prefixes that end with a slash; none when there are no more
     */
    List<String> folders(String keyPrefix, String after, int limit);

    /** When the newest of the objects whose keys begin with the prefix was stored, by the clock of the store. */
    Optional<Instant> newest(String keyPrefix);

    /** Makes sure that the bucket exists and answers. */
    void prepare();
}
