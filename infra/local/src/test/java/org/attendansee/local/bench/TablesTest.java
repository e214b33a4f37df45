package org.attendansee.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TablesTest {

    @Test
    void rawTablesHaveALineForEachValue() {
        RawTable table = new RawTable("what", "millis");
        table.add("a\tb", 1.5);
        table.add(7, 2_000.0);

        assertThat(written(table::write)).isEqualTo("what\tmillis\na b\t1.500\n7\t2000.000\n");
        assertThatIllegalArgumentException().isThrownBy(() -> table.add("a"));
    }

    @Test
    void markdownTablesAlignNumbersOnTheRight() {
        MarkdownTable table = new MarkdownTable("what", "ms").add("decode", "5").add("crop", "12.5");

        assertThat(written(table::print).lines())
                .containsExactly("| what   |   ms |", "|--------|-----:|", "| decode |    5 |", "| crop   | 12.5 |");
        assertThatIllegalArgumentException().isThrownBy(() -> table.add("detect"));
    }

    private static String written(Consumer<PrintWriter> action) {
        StringWriter text = new StringWriter();
        action.accept(new PrintWriter(text));
        return text.toString();
    }
}
