package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.setNumThreads;

/** Settings of the native libraries that hold for the whole process. */
final class NativeLibraries {

    /** What OpenCV itself refuses to exceed; it reads the variable only when it is loaded. */
    private static final String OPENCV_LIMIT = "OPENCV_IO_MAX_IMAGE_PIXELS";

    private static final long OPENCV_DEFAULT_LIMIT = 1L << 30;

    private NativeLibraries() {}

    /** To be called before anything else of OpenCV is touched. Calling it again does no harm. */
    static void prepare() {
        // JavaCPP would measure the process at each allocation and, above a limit derived from the Java heap, collect
        // garbage again and again and then fail. Here all native memory is freed in scopes, so the limit only harms.
        if (System.getProperty("org.bytedeco.javacpp.maxphysicalbytes") == null) {
            System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        }
        if (System.getProperty("org.bytedeco.javacpp.maxbytes") == null) {
            System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
        }
        setNumThreads(1);
    }

    /** Pixels that OpenCV decodes at most. */
    static long decodablePixels() {
        String limit = System.getenv(OPENCV_LIMIT);
        try {
            return limit == null || limit.isBlank() ? OPENCV_DEFAULT_LIMIT : Long.parseLong(limit.trim());
        } catch (NumberFormatException e) {
            return OPENCV_DEFAULT_LIMIT;
        }
    }
}
