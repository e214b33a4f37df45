package org.attendansee.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.LectureHall;
import org.attendansee.local.stack.DetectorTrial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how the time for a photograph on one core grows with what is in it.
 *
 * @param folder where photographs are drawn into
 * @param models where the networks are; null for the worker's cache
 * @param repetitions how often each photograph is searched, of which the fastest counts
 */
public record DetectorGrowth(
        DetectorTrial trial, Path folder, @Nullable Path models, int repetitions) {

    private static final float QUALITY = 0.9f;
    private static final int SEATED = 60;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How long each stage took. */
    public record Millis(double decode, double reduce, double detect, double crop) {

        public double total() {
            return decode + reduce + detect + crop;
        }
    }

    /**
     * A photograph that was measured.
     *
     * @param x what was varied
     * @param scale of what the detector saw, relative to the original
     * @param found faces
     */
    public record Point(double x, int width, int height, double scale, int found, Millis millis) {}

    /** Lecture halls of sixty students, in 4:3. */
    public List<Point> withPixels(List<Double> megapixels) throws IOException {
        return measure(megapixels, "pixels", million -> {
            int width = (int) Math.round(Math.sqrt(million * 1e6 * 4 / 3));
            return new LectureHall(width, width * 3 / 4, SEATED, 1).draw();
        });
    }

    /** Photographs of 12 megapixels. */
    public List<Point> withFaces(List<Integer> faces) throws IOException {
        return measure(faces.stream().map(Integer::doubleValue).toList(), "faces", count -> Crowd.twelveMegapixels(
                        (int) count, 1)
                .draw());
    }

    private List<Point> measure(List<Double> xs, String name, DoubleFunction<DrawnPhoto> drawing) throws IOException {
        List<Path> photos = new ArrayList<>();
        for (double x : xs) {
            Path file = folder.resolve("%s-%d.jpg".formatted(name, photos.size()));
            photos.add(Files.write(file, drawing.apply(x).toJpeg(QUALITY)));
        }
        List<String> arguments = new ArrayList<>(List.of("--attendansee.trial.repetitions=" + repetitions));
        if (models != null) {
            arguments.add("--attendansee.detector.models.folder=" + models.toAbsolutePath());
        }
        List<String> answers = trial.search(photos, arguments);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xs.size(); i++) {
            Answer answer = JSON.readValue(answers.get(i), Answer.class);
            points.add(new Point(
                    xs.get(i), answer.width, answer.height, answer.scale, answer.faces.size(), answer.millis));
        }
        return points;
    }

    private record Answer(int width, int height, double scale, Millis millis, List<Face> faces) {}

    private record Face(double confidence) {}
}
