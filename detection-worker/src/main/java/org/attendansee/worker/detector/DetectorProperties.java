package org.attendansee.worker.detector;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How faces are looked for.
 *
 * @param threads photographs that are worked on at once, each on one core; 0 for as many as there are processors
 * @param scoreThreshold confidence below which a candidate is no face, 0..1
 * @param nmsThreshold overlap (intersection over union) above which two candidates are the same face, 0..1
 * @param smallestFace longer side of the smallest wanted face in pixels of the original; a larger value is faster
 * @param maxDetectionPixels pixels the network sees at most; a larger photograph is reduced
 * @param farRows whether all photographs are searched for the far rows, see {@link DetectionPolicy#farRows}
 * @param farRowsPixels pixels the network sees at most when the far rows are wanted, and whatever a camera asks for: it
 *     needs some 60 bytes of memory for each, in each thread
 * @param maxImagePixels pixels a photograph may have before it is refused undecoded
 * @param timeLimit what decoding and detection of one photograph may take; with the patience of the intake, less than
 *     the record lock
 * @param models where the network comes from
 */
@ConfigurationProperties("attendansee.detector")
public record DetectorProperties(
        @DefaultValue("0") int threads,
        @DefaultValue("0.6") double scoreThreshold,
        @DefaultValue("0.3") double nmsThreshold,
        @DefaultValue("8") int smallestFace,
        @DefaultValue("4000000") long maxDetectionPixels,
        @DefaultValue("false") boolean farRows,
        @DefaultValue("16000000") long farRowsPixels,
        @DefaultValue("100000000") long maxImagePixels,
        @DefaultValue("20s") Duration timeLimit,
        @DefaultValue Models models) {

    /** Sides beyond this would overflow the arithmetic of the network's input. */
    private static final long MOST_DETECTION_PIXELS = 100_000_000;

    public DetectorProperties {
        require(threads >= 0, "threads", "0 or more", threads);
        require(scoreThreshold > 0 && scoreThreshold <= 1, "score-threshold", "above 0 and at most 1", scoreThreshold);
        require(nmsThreshold > 0 && nmsThreshold <= 1, "nms-threshold", "above 0 and at most 1", nmsThreshold);
        require(smallestFace >= 1, "smallest-face", "at least 1 pixel", smallestFace);
        requireDetectionPixels("max-detection-pixels", maxDetectionPixels);
        requireDetectionPixels("far-rows-pixels", farRowsPixels);
        require(maxImagePixels >= 1, "max-image-pixels", "at least 1", maxImagePixels);
        require(!timeLimit.isNegative() && !timeLimit.isZero(), "time-limit", "positive", timeLimit);
    }

    /** What photographs are searched for whose camera asks for nothing else. */
    public DetectionPolicy policy() {
        return new DetectionPolicy(smallestFace, scoreThreshold, maxDetectionPixels, farRows);
    }

    /** The threads asked for, or one for each processor. */
    int effectiveThreads() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    private static void requireDetectionPixels(String property, long pixels) {
        require(
                pixels >= DetectionPolicy.FEWEST_PIXELS && pixels <= MOST_DETECTION_PIXELS,
                property,
                "between " + DetectionPolicy.FEWEST_PIXELS + " and " + MOST_DETECTION_PIXELS,
                pixels);
    }

    private static void require(boolean valid, String property, String wanted, Object found) {
        if (!valid) {
            throw new IllegalArgumentException(
                    "attendansee.detector.%s must be %s, not %s".formatted(property, wanted, found));
        }
    }

    /**
     * Where the network is looked for: the folder, then the cache, then the address.
     *
     * @param folder that somebody put the model into, or null
     * @param file its name there and in the cache; any YuNet with a dynamic input size
     * @param cache that a fetched model is kept in; a leading {@code ~} is the home directory
     * @param url to fetch the model from once; empty for never
     * @param sha256 that the model must have, in hexadecimal
     * @param fetchTimeout for connecting and for the first answer; the whole fetch takes at most four times as long
     */
    public record Models(
            @Nullable Path folder,
            @DefaultValue(YUNET_FILE) String file,
            @DefaultValue("~/.cache/attendansee/models") Path cache,
            @DefaultValue(YUNET_URL) URI url,
            @DefaultValue(YUNET_SHA_256) String sha256,
            @DefaultValue("5s") Duration fetchTimeout) {

        static final String YUNET_FILE = "yunet_n_dynamic.onnx";

        /** YuNet n with a dynamic input size, Apache-2.0, pinned to a commit of libfacedetection.train. */
        static final String YUNET_URL = "https://raw.githubusercontent.com/ShiqiYu/libfacedetection.train/"
                + "02246e79b1e976c83d1e135a85e0628120c93769/onnx/yunet_n_dynamic.onnx";

        static final String YUNET_SHA_256 = "104ee26c71d5c270ce79a6b3dced91c91013260d29a6bf18f9296c5b8c4c2b12";

        private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

        public Models {
            if (folder != null && folder.toString().isBlank()) {
                folder = null;
            }
            cache = withoutTilde(cache);
            require(SHA_256.matcher(sha256).matches(), "models.sha256", "64 hexadecimal digits", sha256);
            require(
                    !fetchTimeout.isNegative() && !fetchTimeout.isZero(),
                    "models.fetch-timeout",
                    "positive",
                    fetchTimeout);
        }

        private static Path withoutTilde(Path path) {
            return path.startsWith("~")
                    ? Path.of(System.getProperty("user.home"))
                            .resolve(Path.of("~").relativize(path))
                    : path;
        }
    }
}
