package org.attendansee.local.stack;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Does the same to several parts at once. */
final class InParallel {

    private InParallel() {}

    /** Returns when all have ended. When some fail, one of the failures is thrown then. */
    static void onEach(List<? extends Part> parts, Consumer<Part> action) {
        try {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(
                                    () -> action.accept(part), task -> new Thread(task, part.name()).start()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
