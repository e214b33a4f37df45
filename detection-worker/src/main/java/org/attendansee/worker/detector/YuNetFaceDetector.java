package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC1;
import static org.bytedeco.opencv.global.opencv_core.split;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attendansee.worker.detector.Landmarks.Point;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * YuNet n through ONNX Runtime, on one core.
 *
 * <p>Input {@code float[1, 3, height, width]}: planes B, G, R with values 0..255, padded right and bottom with zeros to
 * multiples of 32. Output for each stride s of 8, 16 and 32, with one row for each cell in reading order: {@code cls_s}
 * and {@code obj_s} {@code [1, cells, 1]}, both 0..1, whose geometric mean is the confidence, and {@code bbox_s}
 * {@code [1, cells, 4]}: centre offset from the cell in strides, and the logarithm of the size in strides; and
 * {@code kps_s} {@code [1, cells, 10]}: the same offset for each of the five {@link Landmarks}.
 *
 * <p>Nothing is reported to the makers of ONNX Runtime. Its libraries contain no uploader up to version 1.28. From 1.29
 * on, those for Linux and macOS do, and only the environment variable {@code ORT_DISABLE_TELEMETRY} stops it, which
 * this process cannot set for itself; whatever starts a worker sets it nevertheless.
 *
 * @see <a href="https://doi.org/10.1007/s11633-023-1423-y">Wu, Peng, Yu: YuNet, a tiny millisecond-level face
 *     detector</a>
 */
final class YuNetFaceDetector implements FaceDetector {

    static final String NAME = "yunet";

    private static final int[] STRIDES = {8, 16, 32};
    private static final int COARSEST_STRIDE = 32;
    private static final int CHANNELS = 3;
    private static final int ROWS_AT_ONCE = 32;
    private static final int LANDMARKS = 5;

    /** In pixels of the picture that the network sees; from about 450 on it finds the same face several times. */
    private static final int LARGEST_FACE = 384;

    /** From here on faces are taken from the smaller copy too, so that none falls between the two. */
    private static final int LARGE_FACE = 256;

    private static final double COPY_SCALE = 0.25;

    /** The confidence from which on a candidate says that something large may be there. */
    private static final float HINT = 0.3f;

    private static final Set<String> OUTPUTS = IntStream.of(STRIDES)
            .boxed()
            .flatMap(stride -> Stream.of("cls_" + stride, "obj_" + stride, "bbox_" + stride, "kps_" + stride))
            .collect(Collectors.toUnmodifiableSet());

    private final long mostPixels;
    private final NonMaximumSuppression suppression;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final FloatPointer input;
    private final FloatBuffer inputBuffer;

    /**
     * Opens a session of its own.
     *
     * @param model the checked bytes of {@code yunet_n_dynamic.onnx}
     * @throws OrtException when ONNX Runtime does not accept the model
     */
    YuNetFaceDetector(byte[] model, DetectorProperties properties) throws OrtException {
        mostPixels = properties.farRowsPixels();
        suppression = new NonMaximumSuppression(properties.nmsThreshold());
        environment = OrtEnvironment.getEnvironment();
        // On Windows it hands events to the system, whatever its version.
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Photographs differ in size, so a remembered pattern only holds memory. The arena stays: twice as fast.
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
        }
        // Pages of it that no photograph is large enough to reach are never touched, so they cost nothing.
        input = new FloatPointer(CHANNELS * new ScalePolicy(1, mostPixels).maxPaddedPixels());
        inputBuffer = input.asBuffer();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double scaleFor(int width, int height, DetectionPolicy policy) {
        return policy.scalePolicy(mostPixels).scaleFor(width, height);
    }

    @Override
    public List<Candidate> find(Mat picture, DetectionPolicy policy) {
        return suppression.keepBest(look(picture, (float) policy.scoreThreshold()));
    }

    /**
     * What is in a picture, each face several times. When a face seems to be larger than the network can see as a
     * whole, of which it would only find parts, large faces are looked for in a smaller copy.
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    private List<Candidate> look(Mat picture, float scoreThreshold) {
        List<Candidate> candidates = candidates(picture, Math.min(scoreThreshold, HINT));
        boolean isCloseUp = candidates.stream().anyMatch(candidate -> candidate.side() > LARGEST_FACE);
        candidates.removeIf(candidate -> candidate.confidence() < scoreThreshold);
        if (!isCloseUp) {
            return candidates;
        }
        candidates.removeIf(candidate -> candidate.side() > LARGEST_FACE);
        try (PointerScope scope = new PointerScope()) {
            Reduction copy = Reduction.of(picture, COPY_SCALE);
            look(copy.picture(), scoreThreshold).stream()
                    .map(candidate -> candidate.scaled(copy.horizontal(), copy.vertical()))
                    .filter(candidate -> candidate.side() > LARGE_FACE)
                    .forEach(candidates::add);
        }
        return candidates;
    }

    private List<Candidate> candidates(Mat picture, float scoreThreshold) {
        int width = padded(picture.cols());
        int height = padded(picture.rows());
        fillInput(picture, width, height);
        inputBuffer.clear().limit(CHANNELS * width * height);
        long[] shape = {1, CHANNELS, height, width};
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, inputBuffer, shape);
                OrtSession.Result result = session.run(Map.of("input", tensor), OUTPUTS)) {
            List<Candidate> candidates = new ArrayList<>();
            for (int stride : STRIDES) {
                addCandidates(result, stride, width / stride, scoreThreshold, candidates);
            }
            return candidates;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on an input of " + width + " x " + height, e);
        }
    }

    /** The smallest multiple of the coarsest stride that so many pixels fit into. */
    static int padded(int side) {
        return (side + COARSEST_STRIDE - 1) / COARSEST_STRIDE * COARSEST_STRIDE;
    }

    /**
     * Writes the planes where the tensor reads them, some rows after the other, so that these stay in the caches in
     * between, and zeros over what the last photograph left in the padding.
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    private void fillInput(Mat picture, int width, int height) {
        try (PointerScope scope = new PointerScope()) {
            Mat[] planes = new Mat[CHANNELS];
            for (int channel = 0; channel < CHANNELS; channel++) {
                planes[channel] = new Mat(height, width, CV_32FC1, input.getPointer((long) channel * width * height));
            }
            MatVector channels = new MatVector();
            for (int top = 0; top < picture.rows(); top += ROWS_AT_ONCE) {
                int bottom = Math.min(top + ROWS_AT_ONCE, picture.rows());
                split(picture.rowRange(top, bottom), channels);
                for (int channel = 0; channel < CHANNELS; channel++) {
                    Rect rows = new Rect(0, top, picture.cols(), bottom - top);
                    channels.get(channel).convertTo(new Mat(planes[channel], rows), CV_32F);
                }
            }
            int right = width - picture.cols();
            int below = height - picture.rows();
            for (Mat plane : planes) {
                if (right > 0) {
                    new Mat(plane, new Rect(picture.cols(), 0, right, height)).put(Scalar.all(0));
                }
                if (below > 0) {
                    new Mat(plane, new Rect(0, picture.rows(), width, below)).put(Scalar.all(0));
                }
            }
        }
    }

    private static void addCandidates(
            OrtSession.Result result, int stride, int columns, float scoreThreshold, List<Candidate> candidates)
            throws OrtException {
        FloatBuffer classScores = output(result, "cls_" + stride);
        FloatBuffer objectScores = output(result, "obj_" + stride);
        FloatBuffer boxes = output(result, "bbox_" + stride);
        FloatBuffer landmarks = output(result, "kps_" + stride);
        float lowestProduct = scoreThreshold * scoreThreshold;
        int cells = classScores.remaining();
        for (int cell = 0; cell < cells; cell++) {
            float product = classScores.get(cell) * objectScores.get(cell);
            if (product < lowestProduct) {
                continue;
            }
            float centreX = (cell % columns + boxes.get(4 * cell)) * stride;
            float centreY = (cell / columns + boxes.get(4 * cell + 1)) * stride;
            float halfWidth = (float) Math.exp(boxes.get(4 * cell + 2)) * stride / 2;
            float halfHeight = (float) Math.exp(boxes.get(4 * cell + 3)) * stride / 2;
            candidates.add(new Candidate(
                    centreX - halfWidth,
                    centreY - halfHeight,
                    centreX + halfWidth,
                    centreY + halfHeight,
                    (float) Math.min(1, Math.sqrt(product)),
                    landmarks(landmarks, cell, columns, stride)));
        }
    }

    private static Landmarks landmarks(FloatBuffer offsets, int cell, int columns, int stride) {
        Point[] points = new Point[LANDMARKS];
        for (int i = 0; i < LANDMARKS; i++) {
            int offset = 2 * (LANDMARKS * cell + i);
            points[i] = new Point(
                    (cell % columns + offsets.get(offset)) * stride,
                    (cell / columns + offsets.get(offset + 1)) * stride);
        }
        return new Landmarks(points[0], points[1], points[2], points[3], points[4]);
    }

    private static FloatBuffer output(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed to close a session", e);
        } finally {
            input.close();
        }
    }
}
