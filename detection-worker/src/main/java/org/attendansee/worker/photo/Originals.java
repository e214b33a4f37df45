package org.attendansee.worker.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.codec.digest.DigestUtils;
import org.attendansee.common.event.FailureReason;
import org.attendansee.common.event.ImageUploaded;
import org.attendansee.common.storage.ObjectNotFoundException;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.common.storage.StoredObject;
import org.springframework.stereotype.Component;

/** Fetches photographs as they were uploaded. */
@Component
class Originals {

    private final ObjectStore store;

    Originals(ObjectStore store) {
        this.store = store;
    }

    /**
     * Returns the bytes that were accepted, and no others.
     *
     * @throws PermanentFailureException when they are gone or have changed
     * @throws UncheckedIOException when the connection broke; it may work the next time
     */
    byte[] fetch(ImageUploaded event) {
        try (StoredObject original = store.get(event.objectKey())) {
            if (original.sizeBytes() != event.sizeBytes()) {
                throw changed(event.sizeBytes() + " bytes", original.sizeBytes() + " bytes");
            }
            byte[] bytes = new byte[Math.toIntExact(event.sizeBytes())];
            original.content().readNBytes(bytes, 0, bytes.length);
            requireUnchanged(event, bytes);
            return bytes;
        } catch (ObjectNotFoundException e) {
            throw new PermanentFailureException(FailureReason.ORIGINAL_MISSING, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + event.objectKey() + " broke off", e);
        }
    }

    private static void requireUnchanged(ImageUploaded event, byte[] bytes) {
        String found = DigestUtils.sha256Hex(bytes);
        if (!found.equals(event.sha256())) {
            throw changed("SHA-256 " + event.sha256(), found);
        }
    }

    private static PermanentFailureException changed(String expected, String found) {
        return new PermanentFailureException(
                FailureReason.CHECKSUM_MISMATCH, "Expected %s, found %s".formatted(expected, found));
    }
}
