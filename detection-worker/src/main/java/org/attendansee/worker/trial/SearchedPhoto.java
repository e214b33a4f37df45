package org.attendansee.worker.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import org.attendansee.worker.detector.BoundingBox;
import org.attendansee.worker.detector.DetectedFace;
import org.attendansee.worker.detector.Detection;
import org.jspecify.annotations.Nullable;

/**
 * What a trial tells about one photograph.
 *
 * @param file as it was asked for
 * @param refusal why it cannot be searched; then there is nothing else
 * @param faces that the policy takes for faces, most confident first
 * @param candidates the faces and what else the detector thought of with less confidence, most confident first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchedPhoto(
        String file,
        @Nullable String refusal,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double scale,
        @Nullable String detector,
        @Nullable Millis millis,
        @Nullable List<Face> faces,
        @Nullable List<Face> candidates) {

    static SearchedPhoto of(String file, Detection detection, List<DetectedFace> candidates) {
        return new SearchedPhoto(
                file,
                null,
                detection.width(),
                detection.height(),
                detection.scale(),
                detection.detector(),
                Millis.of(detection),
                faces(detection.faces()),
                faces(candidates));
    }

    static SearchedPhoto refused(String file, RuntimeException refusal) {
        return new SearchedPhoto(file, refusal.getMessage(), null, null, null, null, null, null, null);
    }

    private static List<Face> faces(List<DetectedFace> found) {
        return found.stream().map(Face::of).toList();
    }

    /** In pixels of the upright original, origin top-left. */
    record Face(int x, int y, int width, int height, double confidence) {

        static Face of(DetectedFace face) {
            BoundingBox box = face.box();
            return new Face(box.x(), box.y(), box.width(), box.height(), face.confidence());
        }
    }

    /** How long each stage took. */
    record Millis(double decode, double reduce, double detect, double crop) {

        static Millis of(Detection detection) {
            return new Millis(
                    millis(detection.decodeTime()),
                    millis(detection.reduceTime()),
                    millis(detection.detectTime()),
                    millis(detection.cropTime()));
        }

        private static double millis(Duration time) {
            return time.toNanos() / 1e6;
        }
    }
}
