package org.attendansee.local.evaluation;

import java.util.List;
import org.attendansee.local.lecturehall.FaceBox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker found in one photograph, and how right it was.
 *
 * @param name its path in the file of true faces
 * @param detector that looked: {@code yunet} or {@code cascade}; empty when the photograph was refused
 * @param scale of the picture that was searched, relative to the original
 * @param matching of what the policy takes for faces
 * @param candidates of what the detector thought of at all
 */
public record JudgedPhoto(
        String name,
        long pixels,
        String detector,
        double scale,
        Millis millis,
        Matching matching,
        Matching candidates) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** How long each stage took. */
    public record Millis(double decode, double reduce, double detect, double crop) {

        static final Millis NONE = new Millis(0, 0, 0, 0);

        double total() {
            return decode + reduce + detect + crop;
        }
    }

    /** @param json as the worker wrote it */
    static JudgedPhoto of(String name, String json, GroundTruth truth, GroundTruth ignorable) {
        Search search = JSON.readValue(json, Search.class);
        return new JudgedPhoto(
                name,
                (long) search.width * search.height,
                search.detector == null ? "" : search.detector,
                search.scale,
                search.millis == null ? Millis.NONE : search.millis,
                Matching.of(truth.of(name), ignorable.of(name), found(search.faces)),
                Matching.of(truth.of(name), ignorable.of(name), found(search.candidates)));
    }

    /** Photographs of the same folder belong together. */
    String group() {
        int end = name.indexOf('/');
        return end < 0 ? "photos" : name.substring(0, end);
    }

    private static List<FoundFace> found(@Nullable List<Face> faces) {
        return faces == null
                ? List.of()
                : faces.stream()
                        .map(face ->
                                new FoundFace(new FaceBox(face.x, face.y, face.width, face.height), face.confidence))
                        .toList();
    }

    private record Search(
            int width,
            int height,
            double scale,
            @Nullable String detector,
            @Nullable Millis millis,
            @Nullable List<Face> faces,
            @Nullable List<Face> candidates) {}

    private record Face(int x, int y, int width, int height, double confidence) {}
}
