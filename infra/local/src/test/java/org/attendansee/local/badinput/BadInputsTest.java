package org.attendansee.local.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class BadInputsTest {

    private final List<BadInput> inputs = new BadInputs().all();

    @Test
    void areManyWithNamesOfTheirOwn() {
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(500);
        assertThat(inputs).extracting(BadInput::name).doesNotHaveDuplicates();
        assertThat(inputs).allMatch(input -> !input.endings().isEmpty());
    }

    @Test
    void areTheSameEachTime() {
        Map<String, byte[]> others = new HashMap<>();
        new BadInputs().all().forEach(input -> others.put(input.name(), input.content()));

        assertThat(inputs).allMatch(input -> Arrays.equals(input.content(), others.get(input.name())));
    }

    @Test
    void refineAPictureThatCanBeDecoded() throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(new ScanBomb(640, 480, 3).toJpeg()));

        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(480);
    }
}
