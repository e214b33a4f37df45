package org.attendansee.worker.detector;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds faces in pixels. An instance is used by one thread at a time and holds native memory until it is closed. */
interface FaceDetector extends AutoCloseable {

    /** What crop rows and heartbeats say. */
    String name();

    /**
     * How far a photograph is to be reduced before {@link #find}.
     *
     * @param width of the upright original in pixels
     * @param height of the upright original in pixels
     * @return above 0 and at most 1
     */
    double scaleFor(int width, int height, DetectionPolicy policy);

    /**
     * Finds each face once.
     *
     * @param picture BGR, 8 bits per channel, already reduced; not changed
     * @return boxes in pixels of the picture, most confident first
     */
    List<Candidate> find(Mat picture, DetectionPolicy policy);

    @Override
    void close();
}
