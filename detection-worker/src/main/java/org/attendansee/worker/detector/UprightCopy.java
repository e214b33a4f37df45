package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;

/** A photograph as the detectors see it, for people to look at. */
public final class UprightCopy {

    private UprightCopy() {}

    /**
     * Writes the upright pixels of a photograph, to which the boxes of its faces refer.
     *
     * @param photo a whole JPEG, PNG or WebP file
     * @param png file that is made or replaced
     * @throws UndecodableImageException when the photograph cannot be opened
     */
    @SuppressWarnings("try") // The scope is there to be closed.
    public static void write(byte[] photo, Path png) throws IOException {
        try (PointerScope scope = new PointerScope()) {
            BytePointer encoded = new BytePointer();
            if (!imencode(".png", new PhotoDecoder(Long.MAX_VALUE).decode(photo), encoded)) {
                throw new IOException("OpenCV did not encode " + png);
            }
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            Files.write(png, bytes);
        }
    }
}
