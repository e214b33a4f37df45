package org.attendansee.worker.photo;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.attendansee.worker.detector.DetectedFace;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Puts face crops into the object store, several at a time: a crowd has hundreds, and each is a round trip. */
@Component
class CropUploads implements DisposableBean {

    private static final int CONCURRENT_UPLOADS = 8;

    private final ObjectStore store;
    private final ExecutorService uploads = Executors.newFixedThreadPool(CONCURRENT_UPLOADS);

    CropUploads(ObjectStore store) {
        this.store = store;
    }

    /** Returns how many there are when every crop is stored. */
    int store(UUID imageId, List<DetectedFace> faces) {
        CompletableFuture<?>[] puts = IntStream.range(0, faces.size())
                .mapToObj(index -> CompletableFuture.runAsync(
                        () -> store.put(
                                ObjectKeys.faceCrop(imageId, index),
                                faces.get(index).crop(),
                                "image/jpeg"),
                        uploads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(puts).join();
            return puts.length;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Deletes crops of an earlier search that found more faces. */
    void discard(UUID imageId, int fromIndex, int toIndex) {
        for (int index = fromIndex; index < toIndex; index++) {
            store.delete(ObjectKeys.faceCrop(imageId, index));
        }
    }

    @Override
    public void destroy() {
        uploads.shutdown();
    }
}
