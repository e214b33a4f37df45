package org.attendansee.worker.trial.baseline;

import static org.bytedeco.opencv.global.opencv_dnn.DNN_BACKEND_OPENCV;
import static org.bytedeco.opencv.global.opencv_dnn.DNN_TARGET_CPU;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/**
 * The same network as the worker's, run by OpenCV itself. OpenCV 4.13 does not read a network whose input may have any
 * size, so a copy of it is made for each size of photograph, before anything is measured.
 */
public final class YuNetLoop extends BaselineLoop {

    private static final float SCORE_THRESHOLD = 0.6f;
    private static final float NMS_THRESHOLD = 0.3f;
    private static final int MOST_CANDIDATES = 5000;
    private static final int COARSEST_STRIDE = 32;

    private final Path model;
    private final Map<InputSize, FaceDetectorYN> detectors = new HashMap<>();

    /** Of what the network sees: padded as OpenCV pads it. */
    private record InputSize(int width, int height) {

        static InputSize of(Mat image) {
            return new InputSize(padded(image.cols()), padded(image.rows()));
        }

        private static int padded(int side) {
            return (side + COARSEST_STRIDE - 1) / COARSEST_STRIDE * COARSEST_STRIDE;
        }
    }

    /** @param model a YuNet with the dimensions {@code batch}, {@code height} and {@code width} */
    public YuNetLoop(Path model) {
        this.model = model;
    }

    @Override
    @SuppressWarnings("try") // The scope is there to be closed.
    public void prepare(byte[] photo) throws IOException {
        InputSize size;
        try (PointerScope scope = new PointerScope()) {
            size = InputSize.of(decode(photo));
        }
        if (!detectors.containsKey(size)) {
            detectors.put(size, open(size));
            search(photo);
        }
    }

    private FaceDetectorYN open(InputSize size) throws IOException {
        Path fixed = Files.createTempFile("yunet", ".onnx");
        try {
            fix(size, fixed);
            return FaceDetectorYN.create(
                    fixed.toString(),
                    "",
                    new Size(size.width(), size.height()),
                    SCORE_THRESHOLD,
                    NMS_THRESHOLD,
                    MOST_CANDIDATES,
                    DNN_BACKEND_OPENCV,
                    DNN_TARGET_CPU);
        } finally {
            Files.delete(fixed);
        }
    }

    /** Writes a copy of the network for inputs of that size: what was computed from the size becomes a constant. */
    @SuppressWarnings("try") // The session is opened for what it writes.
    private void fix(InputSize size, Path copy) {
        try (SessionOptions options = new SessionOptions()) {
            options.setOptimizationLevel(OptLevel.BASIC_OPT);
            options.setSymbolicDimensionValue("batch", 1);
            options.setSymbolicDimensionValue("height", size.height());
            options.setSymbolicDimensionValue("width", size.width());
            options.setOptimizedModelFilePath(copy.toString());
            try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model.toString(), options)) {}
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not accept " + model, e);
        }
    }

    @Override
    List<Rect> find(Mat image) {
        FaceDetectorYN detector = detectors.get(InputSize.of(image));
        if (detector == null) {
            throw new IllegalStateException("Nobody prepared for photographs of that size");
        }
        Mat found = new Mat();
        detector.setInputSize(image.size());
        detector.detect(image, found);
        List<Rect> faces = new ArrayList<>();
        if (!found.empty()) {
            // A row of 15 numbers for each face: x, y, width, height, five landmarks, score.
            try (FloatIndexer rows = found.createIndexer()) {
                for (int i = 0; i < found.rows(); i++) {
                    faces.add(new Rect(
                            Math.round(rows.get(i, 0)),
                            Math.round(rows.get(i, 1)),
                            Math.round(rows.get(i, 2)),
                            Math.round(rows.get(i, 3))));
                }
            }
        }
        return faces;
    }

    @Override
    public void close() {
        detectors.values().forEach(FaceDetectorYN::close);
    }
}
