package org.attendansee.local.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotTest {

    @TempDir
    private Path folder;

    @Test
    void drawsLinesIntoAFolderThatIsNotThereYet() throws Exception {
        Path file = folder.resolve("plots").resolve("delay.svg");

        new LinePlot("Delay", "time (s)", "share (%)")
                .points("measured", new double[] {0, 1, 2}, new double[] {1, 4, 9})
                .line("smooth", new double[] {0, 2}, new double[] {0, 8})
                .dashed("budget", new double[] {0, 2}, new double[] {5, 5})
                .write(file);

        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        // It would be fetched from the network.
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element svg = parsers.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertThat(svg.getTagName()).isEqualTo("svg");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 900 480");
        assertThat(svg.getElementsByTagName("path").getLength()).isPositive();
    }

    @Test
    void drawsBars() throws Exception {
        Path file = folder.resolve("bars.svg");

        new BarPlot("Speed", "images a second").bar("one", 1.5).bar("two", 3).write(file);

        assertThat(file).content().contains("<svg", "rgb(0,114,178)");
    }

    @Test
    void drawsNothingWithoutALine() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new LinePlot("Delay", "x", "y").write(folder.resolve("empty.svg")));
    }
}
