package org.attendansee.local.evaluation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Pictures of what each setting found.
 *
 * @param folder that gets a folder for each setting
 * @param copies where a trial put an upright copy of each photograph
 */
public record Overlays(Path folder, Path copies) {

    /** Writes one picture for each photograph that could be searched. */
    public void write(Judgement judgement) {
        Path target = folder.resolve(judgement.setting().folder());
        List<JudgedPhoto> photos = judgement.photos();
        try {
            Files.createDirectories(target);
            for (int i = 0; i < photos.size(); i++) {
                Path copy = copies.resolve(i + ".png");
                if (Files.exists(copy)) {
                    BufferedImage upright = ImageIO.read(copy.toFile());
                    Files.write(
                            target.resolve(photos.get(i).name().replaceAll("[/\\\\]", "_") + ".overlay.jpg"),
                            Overlay.jpeg(upright, photos.get(i).matching()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An overlay in " + target + " could not be written", e);
        }
    }
}
