package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_core.setNumThreads;

import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.stream.Stream;
import org.bytedeco.javacpp.ClassProperties;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** What holds for the whole process: which native libraries are loaded, and their settings. */
public final class NativeLibraries {

    /** What OpenCV itself refuses to exceed; it reads the variable only when it is loaded. */
    private static final String OPENCV_LIMIT = "OPENCV_IO_MAX_IMAGE_PIXELS";

    private static final long OPENCV_DEFAULT_LIMIT = 1L << 30;

    /** While this system property is {@code false}, a class of JavaCPP is initialised without its library. */
    private static final String JAVACPP_LOADS_LIBRARIES = "org.bytedeco.javacpp.loadLibraries";

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

    /**
     * Loads OpenCV's cascades and its own YuNet, and what they need, but not its windows and cameras.
     *
     * <p>JavaCPP itself would load those too, because the one list of libraries that it knows for {@code objdetect} is
     * the one for its compiler. The windows link GTK 2, which a server does not have. So the class is initialised
     * without any library here, and afterwards its libraries are loaded in the same order as JavaCPP does.
     *
     * <p>On a Mac the cascades themselves link windows and cameras, which need nothing there that is not part of macOS.
     *
     * <p>To be called before anything touches {@link CascadeClassifier}. Calling it again does no harm.
     *
     * @throws UnsatisfiedLinkError when a library is missing
     */
    public static synchronized void loadCascades() {
        prepare();
        if (Loader.getPlatform().startsWith("macosx")) {
            return;
        }
        initialiseWithoutLibrary(CascadeClassifier.class);
        initialiseWithoutLibrary(FaceDetectorYN.class);
        ClassProperties properties = Loader.loadProperties(CascadeClassifier.class, Loader.loadProperties(), true);
        Stream.concat(
                        properties.get("platform.link").stream().filter(NativeLibraries::isNeededByCascades),
                        Stream.of(properties.getProperty("platform.library")))
                .forEach(library -> load(library, properties));
    }

    private static boolean isNeededByCascades(String library) {
        return !library.startsWith("opencv_highgui") && !library.startsWith("opencv_videoio");
    }

    private static void load(String library, ClassProperties properties) {
        URL[] places = Loader.findLibrary(CascadeClassifier.class, properties, library);
        Loader.loadLibrary(CascadeClassifier.class, places, library);
    }

    private static void initialiseWithoutLibrary(Class<?> type) {
        String before = System.getProperty(JAVACPP_LOADS_LIBRARIES, "true");
        System.setProperty(JAVACPP_LOADS_LIBRARIES, "false");
        try {
            MethodHandles.lookup().ensureInitialized(type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(type + " is public", e);
        } finally {
            System.setProperty(JAVACPP_LOADS_LIBRARIES, before);
        }
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
