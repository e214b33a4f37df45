package org.attendansee.worker.photo;

import static java.time.Duration.ofMillis;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import org.attendansee.worker.photo.PhotoMemory.Share;
import org.junit.jupiter.api.Test;

class PhotoMemoryTest {

    private static final long MB = 1024 * 1024;

    private final PhotoMemory memory = new PhotoMemory(10 * MB);

    @Test
    void letsAPhotoWaitUntilOthersAreDone() throws InterruptedException {
        Share first = memory.share(6 * MB);
        memory.share(4 * MB);
        CompletableFuture<Share> third = asked(5 * MB);
        await().during(ofMillis(50)).until(() -> !third.isDone());

        first.close();

        await().until(third::isDone);
    }

    @Test
    void letsAPhotoThatIsLargerThanAllComeInAlone() throws InterruptedException {
        Share huge = memory.share(1_000 * MB);
        CompletableFuture<Share> tiny = asked(1);
        await().during(ofMillis(50)).until(() -> !tiny.isDone());

        huge.close();

        await().until(tiny::isDone);
    }

    private CompletableFuture<Share> asked(long bytes) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return memory.share(bytes);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
