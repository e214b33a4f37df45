package org.attendansee.local.lecturehall;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/** Turns a drawing into a photograph, in place: the lens softens it and darkens its corners, the sensor adds noise. */
final class Sensor {

    /** Noise in steps of 0 to 255, one standard deviation: what all three channels share, and what is theirs alone. */
    private static final double LIGHT_NOISE = 2.4;

    private static final double COLOR_NOISE = 1.0;

    /** How much darker the corners are, as a share. */
    private static final double VIGNETTE = 0.22;

    private static final int NOISE_VALUES = 1 << 16;
    private static final int FULL = 1 << 12;

    private final byte[] lightNoise;
    private final byte[] colorNoise;
    private final Random random;

    Sensor(long seed) {
        this.random = new Random(seed);
        this.lightNoise = noise(LIGHT_NOISE);
        this.colorNoise = noise(COLOR_NOISE);
    }

    /** @param image of type {@link BufferedImage#TYPE_INT_RGB} */
    void expose(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] above = new int[width];
        int[] row = new int[width];
        int[] soft = new int[width];
        System.arraycopy(pixels, 0, above, 0, width);
        double cornerDistance = (width * (double) width + height * (double) height) / 4;
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, y * width, row, 0, width);
            soften(above, row, pixels, Math.min(y + 1, height - 1) * width, soft);
            develop(soft, pixels, y * width, y - height / 2.0, cornerDistance);
            int[] done = above;
            above = row;
            row = done;
        }
    }

    /**
     * Weighs each pixel with its neighbours 1 : 2 : 1 down, then across. Works on red and blue at once, and on green.
     */
    private static void soften(int[] above, int[] row, int[] pixels, int below, int[] soft) {
        int width = row.length;
        int leftRedBlue = 0;
        int leftGreen = 0;
        int redBlue = 0;
        int green = 0;
        for (int x = 0; x <= width; x++) {
            int column = Math.min(x, width - 1);
            int up = above[column];
            int here = row[column];
            int down = pixels[below + column];
            int nextRedBlue = ((up & 0xff00ff) + 2 * (here & 0xff00ff) + (down & 0xff00ff)) >> 2 & 0xff00ff;
            int nextGreen = ((up & 0xff00) + 2 * (here & 0xff00) + (down & 0xff00)) >> 2 & 0xff00;
            if (x == 0) {
                redBlue = nextRedBlue;
                green = nextGreen;
                leftRedBlue = nextRedBlue;
                leftGreen = nextGreen;
                continue;
            }
            soft[x - 1] = (leftRedBlue + 2 * redBlue + nextRedBlue) >> 2 & 0xff00ff
                    | (leftGreen + 2 * green + nextGreen) >> 2 & 0xff00;
            leftRedBlue = redBlue;
            leftGreen = green;
            redBlue = nextRedBlue;
            green = nextGreen;
        }
    }

    private void develop(int[] soft, int[] pixels, int start, double fromMiddle, double cornerDistance) {
        int width = soft.length;
        int noise = random.nextInt();
        for (int x = 0; x < width; x++) {
            double across = x - width / 2.0;
            double distance = (across * across + fromMiddle * fromMiddle) / cornerDistance;
            int brightness = (int) (FULL * (1 - VIGNETTE * distance * distance));
            noise ^= noise << 13;
            noise ^= noise >>> 17;
            noise ^= noise << 5;
            int light = lightNoise[noise >>> 16];
            int pixel = soft[x];
            int red = ((pixel >> 16 & 255) * brightness >> 12) + light + colorNoise[noise & 0xffff];
            int green = ((pixel >> 8 & 255) * brightness >> 12) + light;
            int blue = ((pixel & 255) * brightness >> 12) + light + colorNoise[noise >>> 8 & 0xffff];
            pixels[start + x] = clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private byte[] noise(double deviation) {
        byte[] noise = new byte[NOISE_VALUES];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) Math.round(deviation * random.nextGaussian());
        }
        return noise;
    }
}
