package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * The Haar cascade that comes with OpenCV: what is left when there is no network. It finds upright frontal faces of 20
 * pixels and more, and less than half of those in a full lecture hall.
 *
 * <p>Model {@code haarcascade_frontalface_alt2.xml} by Rainer Lienhart, BSD-style licence of Intel, which the build
 * takes out of an OpenCV jar.
 */
final class CascadeFaceDetector implements FaceDetector {

    static final String NAME = "cascade";

    private static final String MODEL = "haarcascade_frontalface_alt2.xml";
    private static final int LONGEST_SIDE = 1280;
    private static final double PYRAMID_STEP = 1.1;
    private static final int FEWEST_NEIGHBOURS = 3;
    private static final int SMALLEST_FACE = 20;

    private final CascadeClassifier classifier;

    CascadeFaceDetector() {
        NativeLibraries.loadCascades();
        classifier = new CascadeClassifier();
        if (!read(classifier, modelText())) {
            classifier.close();
            throw new IllegalStateException("OpenCV does not accept its own " + MODEL);
        }
    }

    @SuppressWarnings("try") // The scope is there to be closed.
    private static boolean read(CascadeClassifier classifier, String text) {
        try (PointerScope scope = new PointerScope()) {
            FileStorage storage = new FileStorage(text, FileStorage.READ | FileStorage.MEMORY);
            return classifier.read(storage.getFirstTopLevelNode());
        }
    }

    private static String modelText() {
        try (InputStream model = CascadeFaceDetector.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("The build left out " + MODEL + ": run it with Maven");
            }
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MODEL, e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** {@inheritDoc} It takes seconds for more pixels, so the far rows are out of its reach. */
    @Override
    public double scaleFor(int width, int height, DetectionPolicy policy) {
        double wanted = policy.farRows() ? 1 : (double) SMALLEST_FACE / policy.smallestFace();
        return Math.min(Math.min(1, wanted), (double) LONGEST_SIDE / Math.max(width, height));
    }

    /**
     * {@inheritDoc} The confidence is the share n / (n + 1) for n overlapping hits: no probability, so the threshold of
     * the policy, which is meant for networks, does not apply.
     */
    @Override
    @SuppressWarnings("try") // The scope is there to be closed.
    public List<Candidate> find(Mat picture, DetectionPolicy policy) {
        try (PointerScope scope = new PointerScope()) {
            Mat gray = new Mat();
            cvtColor(picture, gray, COLOR_BGR2GRAY);
            equalizeHist(gray, gray);
            RectVector faces = new RectVector();
            IntPointer neighbours = new IntPointer();
            Size smallest = new Size(SMALLEST_FACE, SMALLEST_FACE);
            classifier.detectMultiScale2(
                    gray, faces, neighbours, PYRAMID_STEP, FEWEST_NEIGHBOURS, 0, smallest, new Size());
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < faces.size(); i++) {
                Rect face = faces.get(i);
                int hits = neighbours.get(i);
                candidates.add(new Candidate(
                        face.x(), face.y(), face.x() + face.width(), face.y() + face.height(), hits / (hits + 1f)));
            }
            candidates.sort(Candidate.MOST_CONFIDENT_FIRST);
            return candidates;
        }
    }

    @Override
    public void close() {
        classifier.close();
    }
}
