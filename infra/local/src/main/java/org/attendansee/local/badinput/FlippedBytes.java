package org.attendansee.local.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files in which some bytes are others, as after a bad memory card. What they say then is left to chance. */
record FlippedBytes(SourcePhoto source) {

    List<BadInput> all() {
        byte[] jpeg = source.jpegFile();
        int header = source.jpeg().headerLength();
        byte[] progressive = source.progressiveJpegFile();
        byte[] png = source.pngFile();
        byte[] webp = source.webpFile();
        List<BadInput> inputs = new ArrayList<>();
        inputs.addAll(flipped("jpeg-header", ".jpg", jpeg, 2, header, 1, 60));
        inputs.addAll(flipped("jpeg-picture", ".jpg", jpeg, header, jpeg.length, 20, 40));
        inputs.addAll(flipped("progressive", ".jpg", progressive, 2, progressive.length, 20, 30));
        inputs.addAll(flipped("png-header", ".png", png, 8, 33, 1, 20));
        inputs.addAll(flipped("png-picture", ".png", png, 33, png.length, 3, 20));
        inputs.addAll(flipped("webp-header", ".webp", webp, 8, 40, 1, 20));
        inputs.addAll(flipped("webp-picture", ".webp", webp, 40, webp.length, 20, 20));
        return inputs;
    }

    private static List<BadInput> flipped(
            String kind, String ending, byte[] file, int from, int to, int flips, int files) {
        List<BadInput> inputs = new ArrayList<>();
        for (int seed = 0; seed < files; seed++) {
            Random random = new Random(seed);
            byte[] damaged = file.clone();
            for (int i = 0; i < flips; i++) {
                damaged[random.nextInt(from, to)] ^= (byte) random.nextInt(1, 256);
            }
            inputs.add(new BadInput("flipped/%s-%02d%s".formatted(kind, seed, ending), damaged, Ending.ANY));
        }
        return inputs;
    }
}
