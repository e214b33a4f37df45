package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.getRotationMatrix2D;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Cuts faces out of the upright original with some of what surrounds them, so that people recognise them. */
final class FaceCropper {

    /** On each side, as a share of the longer side of the box. */
    private static final double MARGIN = 0.2;

    /** In degrees; people hardly see less, and not to turn is faster and keeps every pixel as it was. */
    private static final double LEAST_ROLL = 3;

    private static final int LONGEST_SIDE = 256;
    private static final int JPEG_QUALITY = 90;

    private FaceCropper() {}

    /**
     * The surroundings of a box as a JPEG, reduced where they are larger than a person needs to see, never enlarged.
     *
     * @param original BGR, upright, full resolution
     * @param roll degrees by which the eye line falls to the right, which the crop is turned back by
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    static byte[] crop(Mat original, BoundingBox box, double roll) {
        try (PointerScope scope = new PointerScope()) {
            Mat crop = Math.abs(roll) < LEAST_ROLL ? cut(original, box) : turned(original, box, roll);
            BytePointer encoded = new BytePointer();
            IntPointer parameters = new IntPointer(IMWRITE_JPEG_QUALITY, JPEG_QUALITY);
            if (!imencode(".jpg", crop, encoded, parameters)) {
                throw new IllegalStateException("OpenCV did not encode a crop of " + box);
            }
            byte[] jpeg = new byte[(int) encoded.limit()];
            encoded.get(jpeg);
            return jpeg;
        }
    }

    private static Mat cut(Mat original, BoundingBox box) {
        BoundingBox context = box.withSquareMargin(MARGIN, original.cols(), original.rows());
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(context.width(), context.height()));
        return Reduction.of(new Mat(original, rectangle(context)), scale).picture();
    }

    /**
     * A square of the same size as {@link #cut} has away from the edges; pixels beyond the edge repeat the last one.
     */
    private static Mat turned(Mat original, BoundingBox box, double roll) {
        double side = Math.max(box.width(), box.height()) * (1 + 2 * MARGIN);
        double scale = Math.min(1, LONGEST_SIDE / side);
        int length = (int) Math.round(side * scale);
        // Whatever the angle, the corners of the square lie within this margin.
        BoundingBox around =
                box.withSquareMargin((Math.sqrt(2) * (1 + 2 * MARGIN) - 1) / 2, original.cols(), original.rows());
        Reduction reduced = Reduction.of(new Mat(original, rectangle(around)), scale);
        float centreX = (float) ((box.x() + box.width() / 2.0 - around.x()) / reduced.horizontal());
        float centreY = (float) ((box.y() + box.height() / 2.0 - around.y()) / reduced.vertical());
        Mat turn = getRotationMatrix2D(new Point2f(centreX, centreY), roll, 1);
        DoubleIndexer elements = turn.createIndexer();
        elements.put(0, 2, elements.get(0, 2) + length / 2.0 - centreX);
        elements.put(1, 2, elements.get(1, 2) + length / 2.0 - centreY);
        Mat upright = new Mat();
        warpAffine(
                reduced.picture(),
                upright,
                turn,
                new Size(length, length),
                INTER_LINEAR,
                BORDER_REPLICATE,
                new Scalar());
        return upright;
    }

    private static Rect rectangle(BoundingBox box) {
        return new Rect(box.x(), box.y(), box.width(), box.height());
    }
}
