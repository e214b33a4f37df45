package org.attendansee.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoMintTest {

    private final PhotoMint mint = new PhotoMint();

    @Test
    void makesEveryPhotographAnotherFileOfTheSamePictures() throws IOException {
        MintedPhoto first = mint.next();
        Set<String> digests = new HashSet<>(Set.of(first.sha256()));
        Set<String> variants = new HashSet<>(Set.of(first.variant()));
        for (int i = 1; i < mint.variants(); i++) {
            MintedPhoto photo = mint.next();
            digests.add(photo.sha256());
            variants.add(photo.variant());
        }
        MintedPhoto second = mint.next();
        digests.add(second.sha256());

        assertThat(variants).hasSize(mint.variants());
        assertThat(digests).hasSize(mint.variants() + 1);
        assertThat(second.variant()).isEqualTo(first.variant());
        assertThat(pixels(second)).isEqualTo(pixels(first));
    }

    @Test
    void endsADamagedPhotographInTheMiddle() {
        MintedPhoto damaged = mint.damaged();

        assertThat(damaged.variant()).isEqualTo(PhotoMint.DAMAGED);
        assertThat(damaged.content()).startsWith(0xFF, 0xD8);
        assertThat(damaged.content()[damaged.content().length - 1]).isNotEqualTo((byte) 0xD9);
    }

    private static int[] pixels(MintedPhoto photo) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(photo.content()));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
