package org.attendansee.worker.trial.baseline;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.IOException;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Decodes a photograph, finds its faces in full resolution and cuts them out as JPEG, all on one thread. */
public abstract sealed class BaselineLoop implements AutoCloseable permits HaarLoop, YuNetLoop {

    /**
     * Makes ready what depends on the size of a photograph, so that it is not measured.
     *
     * @throws IllegalArgumentException when OpenCV cannot decode it
     */
    public void prepare(byte[] photo) throws IOException {}

    /**
     * Goes through the whole loop once.
     *
     * @param photo a whole JPEG, PNG or WebP file
     * @return how many faces were cut out
     * @throws IllegalArgumentException when OpenCV cannot decode it
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    public final int search(byte[] photo) {
        try (PointerScope scope = new PointerScope()) {
            Mat image = decode(photo);
            List<Rect> faces = find(image);
            faces.forEach(face -> cut(image, face));
            return faces.size();
        }
    }

    /** Allocates in the caller's scope. */
    static Mat decode(byte[] photo) {
        Mat image = imdecode(new Mat(photo), IMREAD_COLOR);
        if (image.empty()) {
            throw new IllegalArgumentException("OpenCV cannot decode the photograph");
        }
        return image;
    }

    /**
     * Finds faces; allocates in the caller's scope.
     *
     * @param image BGR, 8 bits per channel
     */
    abstract List<Rect> find(Mat image);

    private static void cut(Mat image, Rect face) {
        int left = Math.max(0, face.x());
        int top = Math.max(0, face.y());
        int right = Math.min(image.cols(), face.x() + face.width());
        int bottom = Math.min(image.rows(), face.y() + face.height());
        if (right > left && bottom > top) {
            Mat crop = new Mat(image, new Rect(left, top, right - left, bottom - top));
            if (!imencode(".jpg", crop, new BytePointer())) {
                throw new IllegalStateException("OpenCV did not encode a crop");
            }
        }
    }

    @Override
    public abstract void close();
}
