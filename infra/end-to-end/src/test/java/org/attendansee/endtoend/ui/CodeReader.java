package org.attendansee.endtoend.ui;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Reads codes off a screen, as a camera does that is held before them. */
final class CodeReader {

    /**
     * Of a picture of a code, in pixels: less than the white around the code, and more than a border of the picture.
     */
    private static final int FRAME = 8;

    private CodeReader() {}

    /**
     * What a code says.
     *
     * @param screenshot of it alone: to find a code among other things is something that this reader fails at with two
     *     codes of a hundred, where a camera looks again
     */
    static String read(byte[] screenshot) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(screenshot));
            int width = picture.getWidth() - 2 * FRAME;
            int height = picture.getHeight() - 2 * FRAME;
            int[] pixels = picture.getRGB(FRAME, FRAME, width, height, null, 0, width);
            return new MultiFormatReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotFoundException e) {
            throw new AssertionError("There is no code on the screen", e);
        }
    }
}
