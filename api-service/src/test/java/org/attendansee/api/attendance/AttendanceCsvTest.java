package org.attendansee.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.attendansee.api.attendance.AttendanceTable.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceCsvTest {

    @Test
    void isWhatSpreadsheetProgramsOpen() {
        assertThat(csv("Lovelace, Ada", "said \"hello\"\nand left"))
                .isEqualTo("\uFEFFa,b\r\n\"Lovelace, Ada\",\"said \"\"hello\"\"\nand left\"\r\n");
    }

    @Test
    void keepsNamesInAnyScript() {
        assertThat(csv("الخوارزمي", "祖冲之")).endsWith("الخوارزمي,祖冲之\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void calculatesNothing(String formula) {
        assertThat(csv(formula, "").replace("\"", "")).contains("\n'" + formula);
    }

    @Test
    void leavesTheHyphenThatMeansNothing() {
        assertThat(csv("-", "P")).endsWith("\n-,P\r\n");
    }

    private static String csv(String... cells) {
        byte[] file = AttendanceCsv.write(new AttendanceTable(
                List.of("A", "B"), List.of(Column.of("a", 1), Column.of("b", 1)), List.of(List.of(cells))));
        return new String(file, StandardCharsets.UTF_8);
    }
}
