package org.attendansee.worker.detector;

import java.time.Duration;
import java.util.List;

/**
 * What was found in one photograph.
 *
 * @param width of the upright original in pixels
 * @param height of the upright original in pixels
 * @param scale network input size divided by original size, above 0 and at most 1
 * @param detector name of the detector that looked
 * @param faces most confident first, then from top to bottom and left to right, so that a repeated run numbers them
 *     alike
 * @param decodeTime from encoded bytes to pixels
 * @param reduceTime from pixels to those that the detector sees
 * @param detectTime finding
 * @param cropTime cutting out and encoding all faces
 */
public record Detection(
        int width,
        int height,
        double scale,
        String detector,
        List<DetectedFace> faces,
        Duration decodeTime,
        Duration reduceTime,
        Duration detectTime,
        Duration cropTime) {

    public Detection {
        faces = List.copyOf(faces);
    }

    /** All stages together, without waiting for a free session. */
    public Duration elapsed() {
        return decodeTime.plus(reduceTime).plus(detectTime).plus(cropTime);
    }
}
