package org.attendansee.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attendansee.local.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroundTruthTest {

    @TempDir
    private Path folder;

    @Test
    void readsBoxesNosesAndPhotographsWithoutFaces() throws IOException {
        GroundTruth truth = read("""
                #file\tkind\tx\ty\twidth\theight
                b/2.jpg\tbox\t1\t2\t3\t4.5
                b/2.jpg\tpt\t5\t6\t0\t0
                a/1.jpg\tnone\t0\t0\t0\t0
                """);

        assertThat(truth.faces())
                .containsExactly(
                        Map.entry("b/2.jpg", List.of(new TrueFace(1, 2, 3, 4.5), new TrueFace(5, 6, 0, 0))),
                        Map.entry("a/1.jpg", List.of()));
        assertThat(truth.of("c/3.jpg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpg box 1 2 3, 5 values",
        "a.jpg circle 1 2 3 4, circle",
        "a.jpg box 1 2 3 wide, wide",
        "a.jpg box 1 2 0 4, side of 0"
    })
    void namesTheLineThatItDoesNotUnderstand(String line, String trouble) {
        assertThatThrownBy(() -> read("#\n" + line.replace(' ', '\t') + "\n"))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("truth.tsv, line 2")
                .hasMessageContaining(trouble);
    }

    private GroundTruth read(String lines) throws IOException {
        return GroundTruth.read(Files.writeString(folder.resolve("truth.tsv"), lines));
    }
}
