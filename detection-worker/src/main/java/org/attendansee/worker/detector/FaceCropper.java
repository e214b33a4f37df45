package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Cuts faces out of the upright original with some of what surrounds them, so that people recognise them. */
final class FaceCropper {

    /** On each side, as a share of the longer side of the box. */
    private static final double MARGIN = 0.2;

    private static final int LONGEST_SIDE = 256;
    private static final int JPEG_QUALITY = 90;

    private FaceCropper() {}

    /**
     * The surroundings of a box as a JPEG, reduced where they are larger than a person needs to see, never enlarged.
     *
     * @param original BGR, upright, full resolution
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    static byte[] crop(Mat original, BoundingBox box) {
        BoundingBox context = box.withSquareMargin(MARGIN, original.cols(), original.rows());
        try (PointerScope scope = new PointerScope()) {
            Mat cut = new Mat(original, new Rect(context.x(), context.y(), context.width(), context.height()));
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(context.width(), context.height()));
            BytePointer encoded = new BytePointer();
            IntPointer parameters = new IntPointer(IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
            if (!imencode(".jpg", Reduction.of(cut, scale).picture(), encoded, parameters)) {
                throw new IllegalStateException("OpenCV did not encode a crop of " + context);
            }
            byte[] jpeg = new byte[(int) encoded.limit()];
            encoded.get(jpeg);
            return jpeg;
        }
    }
}
