package org.attendansee.local.lecturehall;

/**
 * Where a drawn face truly is: from forehead to chin and from ear to ear, as a face detector would frame it.
 *
 * @param x of the left edge, in pixels from the left edge of the photo
 * @param y of the top edge, in pixels from the top edge of the photo
 * @param width in pixels, positive
 * @param height in pixels, positive
 */
public record FaceBox(int x, int y, int width, int height) {

    public FaceBox {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("No face box at (%d, %d) of %d x %d".formatted(x, y, width, height));
        }
    }
}
