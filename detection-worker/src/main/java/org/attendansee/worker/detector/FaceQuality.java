package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.Laplacian;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * How fit a face is for recognising who it is.
 *
 * @param sharpness variance of the Laplacian of the grey face, 0..255, brought to {@value #SIDE} by {@value #SIDE}
 *     pixels; 0 or more
 * @param yaw how far the head is turned, in degrees, see {@link Landmarks#yaw}; null when the detector has no landmarks
 * @param overall 0..1, the geometric mean of the confidence of the detector and of how large, sharp and frontal the
 *     face is, each 0..1
 */
public record FaceQuality(double sharpness, @Nullable Double yaw, double overall) {

    private static final int SIDE = 64;

    /** The longer side in pixels from which on size is no hindrance: networks for recognition see some 112. */
    private static final double LARGE = 100;

    /** The sharpness that counts half. */
    private static final double FAIRLY_SHARP = 100;

    /**
     * Looks at a face.
     *
     * @param original BGR, upright, full resolution
     * @param landmarks in pixels of the original
     */
    static FaceQuality of(Mat original, BoundingBox box, double confidence, @Nullable Landmarks landmarks) {
        double sharpness = sharpness(original, box);
        Double yaw = landmarks == null ? null : landmarks.yaw();
        double size = Math.min(1, Math.max(box.width(), box.height()) / LARGE);
        double frontal = yaw == null ? 1 : Math.cos(Math.toRadians(yaw));
        double product = confidence * size * (sharpness / (sharpness + FAIRLY_SHARP)) * Math.max(0, frontal);
        return new FaceQuality(sharpness, yaw, Math.pow(product, 0.25));
    }

    @SuppressWarnings("try") // The scope is there to be closed.
    private static double sharpness(Mat original, BoundingBox box) {
        try (PointerScope scope = new PointerScope()) {
            Mat face = new Mat(original, new Rect(box.x(), box.y(), box.width(), box.height()));
            Mat normal = new Mat();
            boolean larger = box.width() > SIDE && box.height() > SIDE;
            resize(face, normal, new Size(SIDE, SIDE), 0, 0, larger ? INTER_AREA : INTER_LINEAR);
            Mat grey = new Mat();
            cvtColor(normal, grey, COLOR_BGR2GRAY);
            Mat edges = new Mat();
            Laplacian(grey, edges, CV_32F);
            Mat mean = new Mat();
            Mat deviation = new Mat();
            meanStdDev(edges, mean, deviation);
            double value = deviation.createIndexer().getDouble(0);
            return value * value;
        }
    }
}
