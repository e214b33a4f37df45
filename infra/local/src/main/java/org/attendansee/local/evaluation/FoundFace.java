package org.attendansee.local.evaluation;

import org.attendansee.local.lecturehall.FaceBox;

/**
 * What a detector took for a face.
 *
 * @param confidence 0..1; detectors do not share a scale
 */
public record FoundFace(FaceBox box, double confidence) {

    /** The longer side, in pixels of the original. */
    double size() {
        return Math.max(box.width(), box.height());
    }
}
