package org.attendansee.common.storage;

import java.nio.file.Path;

/** Stores bytes under keys. Every method may throw {@link ObjectStoreUnavailableException}. */
public interface ObjectStore {

    /** Stores a file, replacing what was under the key. The file is streamed, never held in memory. */
    void put(String key, Path file, String contentType);

    /** Stores bytes, replacing what was under the key. */
    void put(String key, byte[] bytes, String contentType);

    /**
     * Opens an object. The caller closes it.
     *
     * @throws ObjectNotFoundException when nothing is stored under the key
     */
    StoredObject get(String key);

    /** Deletes an object. Deleting what is not there is no error. */
    void delete(String key);

    /** Deletes every object whose key begins with the prefix. When it fails midway, some are gone. */
    void deleteAll(String keyPrefix);

    /** Makes sure that the bucket exists and answers. */
    void prepare();
}
