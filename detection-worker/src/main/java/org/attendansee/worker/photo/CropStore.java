package org.attendansee.worker.photo;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.worker.detector.DetectedFace;
import org.springframework.stereotype.Component;

/** Keeps the crops of a photograph in one object: a crowd has hundreds, and each request is a round trip. */
@Component
class CropStore {

    private final ObjectStore store;

    CropStore(ObjectStore store) {
        this.store = store;
    }

    /**
     * Stores the crops one after the other, in the order of the faces, instead of those of an earlier search.
     *
     * @return the version of the object; empty when there are no faces, and so no object
     */
    Optional<String> replace(UUID imageId, List<DetectedFace> faces) {
        if (faces.isEmpty()) {
            delete(imageId);
            return Optional.empty();
        }
        return Optional.of(store.put(ObjectKeys.crops(imageId), inOne(faces), "image/jpeg"));
    }

    void delete(UUID imageId) {
        store.delete(ObjectKeys.crops(imageId));
    }

    private static byte[] inOne(List<DetectedFace> faces) {
        int length = faces.stream().mapToInt(face -> face.crop().length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        faces.forEach(face -> all.put(face.crop()));
        return all.array();
    }
}
