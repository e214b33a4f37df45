package org.attendansee.api.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.springframework.stereotype.Component;

/**
 * Small pictures of photographs, for lists. They are made when a browser asks that has not kept them. As they take a
 * core each for a moment, few are made at the same time.
 */
@Component
class Previews {

    private static final int AT_ONCE = 2;

    /** Decoders of progressive pictures hold all of their pixels. */
    private static final long MOST_PIXELS = 25_000_000;

    private final ObjectStore store;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Previews(ObjectStore store) {
        this.store = store;
    }

    /** The photograph as it is, where it cannot be made smaller here. */
    StoredObject of(Image image) {
        String key = ObjectKeys.original(image.getId());
        if ((long) image.width() * image.height() > MOST_PIXELS) {
            return store.get(key);
        }
        turns.acquireUninterruptibly();
        try (StoredObject original = store.get(key)) {
            Optional<byte[]> preview = reduced(original);
            return preview.map(bytes -> new StoredObject(
                            new ByteArrayInputStream(bytes), bytes.length, "image/jpeg", original.etag()))
                    .orElseGet(() -> store.get(key));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading a photograph broke off", e);
        } finally {
            turns.release();
        }
    }

    /** By way of the disk: what says how the picture is turned is read apart from its pixels. */
    private static Optional<byte[]> reduced(StoredObject original) throws IOException {
        Path file = Files.createTempFile("attendansee-preview", null);
        try {
            Files.copy(original.content(), file, StandardCopyOption.REPLACE_EXISTING);
            return Preview.of(file);
        } finally {
            Files.delete(file);
        }
    }
}
