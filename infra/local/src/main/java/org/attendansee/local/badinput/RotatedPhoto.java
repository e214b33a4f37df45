package org.attendansee.local.badinput;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.attendansee.local.lecturehall.DrawnPhoto;
import org.attendansee.local.lecturehall.FaceBox;

/**
 * A photograph that lies in its file in one of the eight ways of EXIF, and says so.
 *
 * @param faces where they are in the upright picture
 * @param width of the upright picture, in pixels
 * @param height of the upright picture, in pixels
 */
public record RotatedPhoto(BadInput input, List<FaceBox> faces, int width, int height) {

    public RotatedPhoto {
        faces = List.copyOf(faces);
    }

    /** In each orientation and in both byte orders. */
    static List<RotatedPhoto> all(SourcePhoto source) {
        List<RotatedPhoto> photos = new ArrayList<>();
        for (int orientation = 1; orientation <= 8; orientation++) {
            Jpeg turned = Jpeg.of(turned(source.drawn(), orientation));
            for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                byte[] exif = Exif.orientation(order, orientation).toSegment();
                String name = "exif/orientation-%d-%s.jpg"
                        .formatted(orientation, order == ByteOrder.BIG_ENDIAN ? "big" : "little");
                photos.add(new RotatedPhoto(
                        BadInput.of(name, turned.with(exif).toFile(), Ending.PROCESSED),
                        source.drawn().faces(),
                        SourcePhoto.WIDTH,
                        SourcePhoto.HEIGHT));
            }
        }
        return photos;
    }

    /** The pixels as a camera held in that way would have stored them. EXIF 2.3, tag 274. */
    private static byte[] turned(DrawnPhoto upright, int orientation) {
        BufferedImage picture = upright.image();
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean quarterTurned = orientation >= 5;
        BufferedImage stored = new BufferedImage(
                quarterTurned ? height : width, quarterTurned ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int bottom = height - 1 - y;
                int colour = picture.getRGB(x, y);
                switch (orientation) {
                    case 2 -> stored.setRGB(right, y, colour);
                    case 3 -> stored.setRGB(right, bottom, colour);
                    case 4 -> stored.setRGB(x, bottom, colour);
                    case 5 -> stored.setRGB(y, x, colour);
                    case 6 -> stored.setRGB(y, right, colour);
                    case 7 -> stored.setRGB(bottom, right, colour);
                    case 8 -> stored.setRGB(bottom, x, colour);
                    default -> stored.setRGB(x, y, colour);
                }
            }
        }
        return new DrawnPhoto(stored, List.of()).toJpeg(0.85f);
    }
}
