package org.attendansee.local.lecturehall;

import java.awt.Color;

/**
 * A colour that mixes like paint.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
record Tone(int red, int green, int blue) {

    static final Tone WHITE = new Tone(255, 255, 255);
    static final Tone BLACK = new Tone(0, 0, 0);

    /** @param rgb as in {@code 0xRRGGBB} */
    static Tone of(int rgb) {
        return new Tone(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** @param share of the other tone, 0 to 1 */
    Tone mix(Tone other, double share) {
        return new Tone(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    Tone darker(double share) {
        return mix(BLACK, share);
    }

    Tone lighter(double share) {
        return mix(WHITE, share);
    }

    /** @param opacity 0 to 1 */
    Color withOpacity(double opacity) {
        return new Color(red, green, blue, (int) Math.round(255 * opacity));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
