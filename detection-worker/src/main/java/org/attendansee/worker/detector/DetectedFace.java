package org.attendansee.worker.detector;

/**
 * One face that was found.
 *
 * @param box where, in pixels of the upright original
 * @param confidence how sure the detector is, 0..1; detectors do not share a scale
 * @param quality how fit it is for recognising who it is
 * @param crop the face and a margin around it as an encoded JPEG, cut from the upright original at full resolution and
 *     turned so that the eyes are level where the detector knows them; handed over to the reader, not copied
 */
public record DetectedFace(BoundingBox box, double confidence, FaceQuality quality, byte[] crop) {

    public DetectedFace {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is between 0 and 1, not " + confidence);
        }
        if (crop.length == 0) {
            throw new IllegalArgumentException("A crop holds an encoded picture, not nothing");
        }
    }
}
