package org.attendansee.worker.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.attendansee.worker.detector.Detection;
import org.attendansee.worker.detector.DetectorPool;
import org.attendansee.worker.detector.DetectorProperties;
import org.attendansee.worker.detector.NativeLibraries;
import org.attendansee.worker.trial.baseline.BaselineLoop;
import org.attendansee.worker.trial.baseline.HaarLoop;
import org.attendansee.worker.trial.baseline.YuNetLoop;
import org.jspecify.annotations.Nullable;

/** Searches photographs in the worker's own way and in those that somebody would write instead, on the same thread. */
final class Comparison implements AutoCloseable {

    private static final String CASCADE = "haarcascade_frontalface_alt2.xml";

    private final DetectorPool detectors;
    private final DetectorProperties properties;
    private @Nullable BaselineLoop yunet;
    private @Nullable BaselineLoop haar;

    Comparison(DetectorPool detectors, DetectorProperties properties) {
        this.detectors = detectors;
        this.properties = properties;
        NativeLibraries.loadCascades();
    }

    /**
     * Searches one photograph.
     *
     * @param line {@code worker}, {@code yunet} or {@code haar}, a tab, and the path of the photograph
     * @throws IllegalArgumentException when the line is none of that, or the photograph cannot be searched
     */
    TimedSearch search(String line) throws IOException, InterruptedException {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("A way and a path with a tab between them, not " + line);
        }
        String way = line.substring(0, tab);
        String path = line.substring(tab + 1);
        byte[] photo = Files.readAllBytes(Path.of(path));
        return switch (way) {
            case "worker" -> searchAsWorker(way, path, photo);
            case "yunet" -> search(way, path, photo, yunet());
            case "haar" -> search(way, path, photo, haar());
            default -> throw new IllegalArgumentException("There is no way called " + way);
        };
    }

    private TimedSearch searchAsWorker(String way, String path, byte[] photo) throws InterruptedException {
        long begin = System.nanoTime();
        Detection detection = detectors.detect(photo);
        double millis = millisSince(begin);
        return new TimedSearch(
                way, path, detection.detector(), detection.faces().size(), millis);
    }

    private static TimedSearch search(String way, String path, byte[] photo, BaselineLoop loop) throws IOException {
        loop.prepare(photo);
        long begin = System.nanoTime();
        int faces = loop.search(photo);
        return new TimedSearch(way, path, way, faces, millisSince(begin));
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    private BaselineLoop yunet() {
        if (yunet == null) {
            yunet = new YuNetLoop(model());
        }
        return yunet;
    }

    /** Where the worker's own model lies. */
    private Path model() {
        DetectorProperties.Models models = properties.models();
        return Stream.concat(Stream.ofNullable(models.folder()), Stream.of(models.cache()))
                .map(folder -> folder.resolve(models.file()))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + models.file() + " to compare with"));
    }

    private BaselineLoop haar() throws IOException {
        if (haar == null) {
            Path file = Files.createTempFile("cascade", ".xml");
            try (InputStream cascade = NativeLibraries.class.getResourceAsStream(CASCADE)) {
                if (cascade == null) {
                    throw new IllegalStateException("The build left out " + CASCADE + ": run it with Maven");
                }
                Files.write(file, cascade.readAllBytes());
                haar = new HaarLoop(file);
            } finally {
                Files.delete(file);
            }
        }
        return haar;
    }

    @Override
    public void close() {
        if (yunet != null) {
            yunet.close();
        }
        if (haar != null) {
            haar.close();
        }
    }
}
