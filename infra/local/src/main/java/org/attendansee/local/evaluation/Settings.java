package org.attendansee.local.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Which settings there are to judge: every network in the models folder and the cascade, each with some policies. */
public final class Settings {

    private static final String DETECTOR = "--attendansee.detector.";

    private Settings() {}

    /**
     * All detectors with all policies.
     *
     * @param models folder with networks named {@code yunet*_dynamic.onnx}; null for the one that workers look for
     */
    public static List<Setting> of(@Nullable Path models, List<Policy> policies) {
        List<Setting> settings = new ArrayList<>();
        for (Network network : networks(models)) {
            policies.forEach(policy -> settings.add(network.with(policy)));
        }
        settings.add(new Setting(
                "cascade",
                "its own",
                List.of(DETECTOR + "models.folder=", DETECTOR + "models.cache=nowhere", DETECTOR + "models.url=")));
        return settings;
    }

    private static List<Network> networks(@Nullable Path models) {
        if (models == null) {
            return List.of(new Network("yunet", List.of()));
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.filter(file -> file.getFileName().toString().matches("yunet.*_dynamic\\.onnx"))
                    .sorted()
                    .map(Network::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The models in " + models + " cannot be read", e);
        }
    }

    /**
     * Which faces are looked for; what is null is as workers have it by default.
     *
     * @param smallestFace in pixels of the original
     */
    public record Policy(
            @Nullable Integer smallestFace,
            boolean farRows,
            @Nullable Double scoreThreshold,
            @Nullable Long maxPixels) {

        private String name() {
            return farRows ? "far rows" : smallestFace == null ? "default" : "from %d px".formatted(smallestFace);
        }

        private List<String> arguments() {
            List<String> arguments = new ArrayList<>();
            arguments.add(DETECTOR + "far-rows=" + farRows);
            if (smallestFace != null) {
                arguments.add(DETECTOR + "smallest-face=" + smallestFace);
            }
            if (scoreThreshold != null) {
                arguments.add(DETECTOR + "score-threshold=" + scoreThreshold);
            }
            if (maxPixels != null) {
                arguments.add(DETECTOR + "max-detection-pixels=" + maxPixels);
            }
            return arguments;
        }
    }

    private record Network(String name, List<String> arguments) {

        static Network in(Path file) {
            String name = file.getFileName().toString();
            return new Network(
                    name.substring(0, name.lastIndexOf('.')),
                    List.of(
                            DETECTOR + "models.folder=" + file.toAbsolutePath().getParent(),
                            DETECTOR + "models.file=" + name,
                            DETECTOR + "models.sha256=" + sha256(file)));
        }

        Setting with(Policy policy) {
            List<String> both = new ArrayList<>(arguments);
            both.addAll(policy.arguments());
            return new Setting(name, policy.name(), both);
        }

        private static String sha256(Path file) {
            try (InputStream content = Files.newInputStream(file)) {
                return DigestUtils.sha256Hex(content);
            } catch (IOException e) {
                throw new UncheckedIOException("The model " + file + " cannot be read", e);
            }
        }
    }
}
