package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A smaller copy of a picture, and the way back from its coordinates.
 *
 * @param picture the copy, or the original itself at scale 1
 * @param horizontal pixels of the original per pixel of the copy
 * @param vertical pixels of the original per pixel of the copy
 */
record Reduction(Mat picture, double horizontal, double vertical) {

    /** One side of a picture at a scale: at least one pixel. */
    static int reduced(int side, double scale) {
        double step = 1 / scale;
        return (int) Math.max(1, step == Math.rint(step) ? Math.floor(side / step) : Math.round(side * scale));
    }

    /** Allocates in the caller's {@code PointerScope}. */
    static Reduction of(Mat original, double scale) {
        if (scale >= 1) {
            return new Reduction(original, 1, 1);
        }
        int width = reduced(original.cols(), scale);
        int height = reduced(original.rows(), scale);
        int step = (int) Math.rint(1 / scale);
        if (step == 1 / scale && width * step <= original.cols() && height * step <= original.rows()) {
            return averaged(original, step);
        }
        return halvedTo(original, width, height);
    }

    /** Halves as long as it can, as interpolation would pass over pixels, and interpolates what is left. */
    private static Reduction halvedTo(Mat original, int width, int height) {
        if (original.cols() < 2 * width || original.rows() < 2 * height) {
            return resized(original, width, height, INTER_LINEAR);
        }
        Reduction half = averaged(original, 2);
        Reduction rest = halvedTo(half.picture(), width, height);
        return new Reduction(rest.picture(), 2 * rest.horizontal(), 2 * rest.vertical());
    }

    /** Averages whole blocks, the fast path of INTER_AREA, and leaves out the last pixels that are none. */
    private static Reduction averaged(Mat original, int step) {
        int width = original.cols() / step;
        int height = original.rows() / step;
        return resized(new Mat(original, new Rect(0, 0, width * step, height * step)), width, height, INTER_AREA);
    }

    private static Reduction resized(Mat original, int width, int height, int interpolation) {
        Mat copy = new Mat();
        resize(original, copy, new Size(width, height), 0, 0, interpolation);
        return new Reduction(copy, (double) original.cols() / width, (double) original.rows() / height);
    }
}
