package org.attendansee.worker.detector;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Properties with their defaults, apart from where models come from: tests never reach into the network. */
final class TestProperties {

    static final DetectionPolicy POLICY = new DetectionPolicy(8, 0.6, 4_000_000, false);

    private TestProperties() {}

    static DetectorProperties withModels(@Nullable Path folder, Path cache, int threads) {
        return new DetectorProperties(
                threads,
                0.6,
                0.3,
                8,
                4_000_000,
                false,
                16_000_000,
                100_000_000,
                Duration.ofSeconds(20),
                models(folder, cache, URI.create("")));
    }

    static DetectorProperties withSharedModels(int threads) {
        return withModels(SharedPhotos.models(), Path.of("/nowhere"), threads);
    }

    /** Opens a pool in which native code is trusted to return. */
    static DetectorPool openPool(int threads) {
        return new DetectorFactory(withSharedModels(threads), () -> {}).open();
    }

    static DetectorProperties.Models models(@Nullable Path folder, Path cache, URI url) {
        return new DetectorProperties.Models(
                folder,
                DetectorProperties.Models.YUNET_FILE,
                cache,
                url,
                DetectorProperties.Models.YUNET_SHA_256,
                Duration.ofMillis(300));
    }
}
