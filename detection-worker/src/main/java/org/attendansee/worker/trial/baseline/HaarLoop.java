package org.attendansee.worker.trial.baseline;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** The Haar cascade that comes with OpenCV, in full resolution, with the settings that OpenCV has by default. */
public final class HaarLoop extends BaselineLoop {

    private final CascadeClassifier classifier;

    /** @param cascade such as {@code haarcascade_frontalface_alt2.xml} */
    public HaarLoop(Path cascade) {
        classifier = new CascadeClassifier(cascade.toString());
    }

    @Override
    List<Rect> find(Mat image) {
        Mat gray = new Mat();
        cvtColor(image, gray, COLOR_BGR2GRAY);
        equalizeHist(gray, gray);
        RectVector found = new RectVector();
        classifier.detectMultiScale(gray, found);
        return LongStream.range(0, found.size()).mapToObj(found::get).toList();
    }

    @Override
    public void close() {
        classifier.close();
    }
}
