package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/** From encoded photograph to crops, on one core. Used by one thread at a time. */
final class DetectorSession implements AutoCloseable {

    private final FaceDetector detector;
    private final PhotoDecoder decoder;

    DetectorSession(FaceDetector detector, PhotoDecoder decoder) {
        this.detector = detector;
        this.decoder = decoder;
    }

    String detectorName() {
        return detector.name();
    }

    /** Makes the first photograph as fast as the others: loads native code and lets the detector allocate. */
    @SuppressWarnings("try") // The scope is there to be closed.
    void warmUp(DetectionPolicy policy) {
        try (PointerScope scope = new PointerScope()) {
            detector.find(new Mat(480, 640, CV_8UC3, Scalar.all(127)), policy);
        }
    }

    /**
     * Finds and cuts out the faces.
     *
     * @param encodedPhoto a whole JPEG, PNG or WebP file
     * @param policy which faces are looked for
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    Detection detect(byte[] encodedPhoto, DetectionPolicy policy) {
        try (PointerScope scope = new PointerScope()) {
            long started = System.nanoTime();
            Mat original = decoder.decode(encodedPhoto);
            long decoded = System.nanoTime();
            double scale = detector.scaleFor(original.cols(), original.rows(), policy);
            Reduction reduction = Reduction.of(original, scale);
            long reduced = System.nanoTime();
            List<Found> found = find(original, reduction, policy);
            long detected = System.nanoTime();
            List<DetectedFace> faces =
                    found.stream().map(face -> detected(original, face)).toList();
            long cropped = System.nanoTime();
            return new Detection(
                    original.cols(),
                    original.rows(),
                    scale,
                    detector.name(),
                    faces,
                    Duration.ofNanos(decoded - started),
                    Duration.ofNanos(reduced - decoded),
                    Duration.ofNanos(detected - reduced),
                    Duration.ofNanos(cropped - detected));
        }
    }

    private static DetectedFace detected(Mat original, Found face) {
        Landmarks landmarks = face.landmarks();
        BoundingBox box = face.box();
        return new DetectedFace(
                box,
                face.confidence(),
                FaceQuality.of(original, box, face.confidence(), landmarks),
                FaceCropper.crop(original, box, landmarks == null ? 0 : landmarks.roll(box.width())));
    }

    private List<Found> find(Mat original, Reduction reduction, DetectionPolicy policy) {
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : detector.find(reduction.picture(), policy)) {
            Candidate face = candidate.scaled(reduction.horizontal(), reduction.vertical());
            if (isWanted(face, original, policy)) {
                BoundingBox.inside(
                                face.left(), face.top(), face.right(), face.bottom(), original.cols(), original.rows())
                        .ifPresent(box -> found.add(new Found(box, face.confidence(), face.landmarks())));
            }
        }
        return found;
    }

    /** Of a face whose centre is outside, too little is in the picture to know it. */
    private static boolean isWanted(Candidate face, Mat original, DetectionPolicy policy) {
        return face.isCentredIn(original.cols(), original.rows())
                && (policy.farRows() || face.side() >= policy.smallestFace());
    }

    @Override
    public void close() {
        detector.close();
    }

    private record Found(
            BoundingBox box, double confidence, @Nullable Landmarks landmarks) {}
}
