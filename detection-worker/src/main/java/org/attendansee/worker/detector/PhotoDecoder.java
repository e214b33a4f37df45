package org.attendansee.worker.detector;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Turns an encoded photograph into upright pixels.
 *
 * @param maxPixels that a photograph may have
 */
record PhotoDecoder(long maxPixels) {

    /**
     * Decodes in full resolution. Allocates in the caller's {@code PointerScope}.
     *
     * @return BGR, 8 bits per channel, turned as EXIF says
     * @throws UndecodableImageException when the bytes are no complete picture in a known format
     * @throws ImageTooLargeException when it has too many pixels; none was decoded then
     */
    Mat decode(byte[] photo) {
        PhotoHeader header = PhotoHeader.of(photo);
        if (header.pixels() > maxPixels) {
            throw new ImageTooLargeException(header.pixels(), maxPixels);
        }
        Mat picture = imdecode(new Mat(new BytePointer(photo)), IMREAD_COLOR);
        if (picture.empty()) {
            throw new UndecodableImageException(
                    "The photo is damaged, so the picture cannot be opened. Upload it again.");
        }
        return picture;
    }
}
