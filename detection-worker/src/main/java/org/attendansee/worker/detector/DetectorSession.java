package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

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
    void warmUp() {
        try (PointerScope scope = new PointerScope()) {
            detector.find(new Mat(480, 640, CV_8UC3, Scalar.all(127)));
        }
    }

    /**
     * Finds and cuts out the faces.
     *
     * @param encodedPhoto a whole JPEG, PNG or WebP file
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    Detection detect(byte[] encodedPhoto) {
        try (PointerScope scope = new PointerScope()) {
            long started = System.nanoTime();
            Mat original = decoder.decode(encodedPhoto);
            long decoded = System.nanoTime();
            double scale = detector.scaleFor(original.cols(), original.rows());
            List<Found> found = find(original, scale);
            long detected = System.nanoTime();
            List<DetectedFace> faces = found.stream()
                    .map(face ->
                            new DetectedFace(face.box(), face.confidence(), FaceCropper.crop(original, face.box())))
                    .toList();
            long cropped = System.nanoTime();
            return new Detection(
                    original.cols(),
                    original.rows(),
                    scale,
                    detector.name(),
                    faces,
                    Duration.ofNanos(decoded - started),
                    Duration.ofNanos(detected - decoded),
                    Duration.ofNanos(cropped - detected));
        }
    }

    private List<Found> find(Mat original, double scale) {
        Reduction reduction = Reduction.of(original, scale);
        List<Found> found = new ArrayList<>();
        for (Candidate candidate : detector.find(reduction.picture())) {
            BoundingBox.inside(
                            candidate.left() * reduction.horizontal(),
                            candidate.top() * reduction.vertical(),
                            candidate.right() * reduction.horizontal(),
                            candidate.bottom() * reduction.vertical(),
                            original.cols(),
                            original.rows())
                    .ifPresent(box -> found.add(new Found(box, candidate.confidence())));
        }
        return found;
    }

    @Override
    public void close() {
        detector.close();
    }

    private record Found(BoundingBox box, double confidence) {}
}
