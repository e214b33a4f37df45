package org.attendansee.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "hall.jpg, hall.jpg",
        "'  hall 1.jpg ', hall 1.jpg",
        "../../etc/passwd, passwd",
        "C:\\photos\\hall.jpg, hall.jpg",
        "photos/.., ''",
        "'', ''"
    })
    void keepsTheLastPartOfAPath(String sent, String expected) {
        assertThat(FileName.of(sent)).isEqualTo(expected);
    }

    @Test
    void dropsWhatIsNotSeen() {
        assertThat(FileName.of("ha\u202Egnp.jp\u0007g\r\n")).isEqualTo("hagnp.jpg");
        assertThat(FileName.of("a\uD83D.jpg")).as("half of a pair").isEqualTo("a.jpg");
    }

    @Test
    void keepsTheExtensionOfALongName() {
        String cut = FileName.of("x".repeat(300) + ".jpeg");

        assertThat(cut).hasSize(255).endsWith("x.jpeg");
    }

    @Test
    void cutsBetweenCharacters() {
        String family = "👨‍👩‍👧";

        String cut = FileName.of(family.repeat(60) + ".jpg");

        assertThat(cut.length()).isLessThanOrEqualTo(255);
        assertThat(cut.substring(0, cut.length() - 4)).isEqualTo(family.repeat((cut.length() - 4) / family.length()));
    }

    @Test
    void takesAnyLengthInNoTime() {
        assertThat(FileName.of("\u0301\u0327".repeat(1_000_000))).hasSizeLessThanOrEqualTo(255);
    }
}
