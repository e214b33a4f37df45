package org.attendansee.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.attendansee.api.attendance.AttendanceTable.Column;
import org.attendansee.api.web.InvalidFieldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendancePdfTest {

    private static final List<String> HEADING = List.of("Linear Algebra", "2026-11-22 Week 1", "1 present");

    @Test
    void saysOnEveryPageWhatItIsAbout() throws IOException {
        List<List<String>> rows = IntStream.range(0, 120)
                .mapToObj(number -> List.of("Student " + number, "present"))
                .toList();

        List<String> pages =
                pages(new AttendanceTable(HEADING, List.of(Column.of("last name", 40), Column.of("status", 20)), rows));

        assertThat(pages).hasSize(3);
        for (int page = 0; page < 3; page++) {
            assertThat(pages.get(page))
                    .contains("Linear Algebra", "2026-11-22 Week 1", "last name", "status")
                    .contains("Page %d of 3".formatted(page + 1));
        }
        assertThat(String.join("\n", pages)).contains("Student 0 present", "Student 60 present", "Student 119 present");
    }

    @Test
    void continuesSessionsThatFindNoRoomWithTheStudentsAgain() throws IOException {
        List<Column> columns = Stream.concat(
                        Stream.of(Column.of("last name", 40)),
                        IntStream.range(0, 100).mapToObj(number -> new Column("Week " + number, 5, true)))
                .toList();
        List<String> row = Stream.concat(Stream.of("Lovelace"), Collections.nCopies(100, "P").stream())
                .toList();

        List<String> pages = pages(new AttendanceTable(HEADING, columns, List.of(row)));

        assertThat(pages).hasSize(3).allMatch(page -> page.contains("Lovelace"));
        assertThat(String.join("", pages).chars().filter(letter -> letter == 'P'))
                .hasSize(100 + 3);
    }

    @Test
    void printsAPageForNobody() throws IOException {
        assertThat(pages(new AttendanceTable(HEADING, List.of(Column.of("last name", 40)), List.of())))
                .singleElement()
                .asString()
                .contains("Page 1 of 1");
    }

    @Test
    void refusesAPileOfPaper() {
        List<Column> columns = Collections.nCopies(1001, new Column("Week", 5, true));
        List<List<String>> rows = Collections.nCopies(250, Collections.nCopies(1001, "P"));

        assertThatThrownBy(() -> AttendancePdf.write(new AttendanceTable(HEADING, columns, rows)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("from must");
    }

    /** Latin, Greek, Cyrillic, Arabic, Hebrew, Chinese, Japanese, Devanagari, an emoji, and what no font can have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łukasiewicz",
                "Υπατία",
                "Ковалевская",
                "الخوارزمي",
                "בן גוריון",
                "祖冲之",
                "ゆかわ",
                "रामानुजन्",
                "😀",
                "\uE000\uFFFE",
                "tab\tand\u0007bell"
            })
    void printsNamesInAnyScript(String name) throws IOException {
        int blank = ink("");
        int printed = ink(name);

        assertThat(printed).isGreaterThan(blank + 20);
    }

    @Test
    void beginsRightToLeftNamesAtTheRight() throws IOException {
        int[] arabic = inkByHalf("الخوارزمي");
        int[] greek = inkByHalf("Υπατία");

        assertThat(arabic[1]).isGreaterThan(arabic[0]);
        assertThat(greek[0]).isGreaterThan(greek[1]);
    }

    /** Letters of a word are joined: drawn one by one, they would be others. */
    @Test
    void joinsArabicLetters() throws IOException {
        assumeThat(new Font(Font.SANS_SERIF, Font.PLAIN, 8).canDisplayUpTo("محمد"))
                .isEqualTo(-1);

        assertThat(ink("محمد")).isNotEqualTo(ink("م\u200cح\u200cم\u200cد"));
    }

    @Test
    void keepsLongNamesInTheirRoom() throws IOException {
        AttendanceTable table = new AttendanceTable(
                HEADING,
                List.of(Column.of("last name", 20), Column.of("empty", 100), Column.of("status", 20)),
                List.of(List.of("Я".repeat(150), "", "")));
        AttendanceTable without = new AttendanceTable(HEADING, table.columns(), List.of(List.of("", "", "")));

        int beyond = (36 + 60) * 2;
        assertThat(dark(image(table), beyond, 800)).isEqualTo(dark(image(without), beyond, 800));
        assertThat(dark(image(table), 0, beyond)).isGreaterThan(dark(image(without), 0, beyond));
    }

    private static int ink(String name) throws IOException {
        return dark(image(named(name)), 0, 800);
    }

    /** In the left and in the right half of the column. */
    private static int[] inkByHalf(String name) throws IOException {
        BufferedImage with = image(named(name));
        BufferedImage without = image(named(""));
        int left = 36 * 2;
        int middle = left + 113;
        return new int[] {
            dark(with, left, middle) - dark(without, left, middle),
            dark(with, middle, middle + 113) - dark(without, middle, middle + 113)
        };
    }

    private static AttendanceTable named(String name) {
        return new AttendanceTable(HEADING, List.of(Column.of("last name", 40)), List.of(List.of(name)));
    }

    private static int dark(BufferedImage image, int fromX, int toX) {
        int dark = 0;
        for (int x = fromX; x < toX; x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    /** Two pixels for each point. */
    private static BufferedImage image(AttendanceTable table) throws IOException {
        try (PDDocument document = Loader.loadPDF(AttendancePdf.write(table))) {
            return new PDFRenderer(document).renderImage(0, 2);
        }
    }

    private static List<String> pages(AttendanceTable table) throws IOException {
        try (PDDocument document = Loader.loadPDF(AttendancePdf.write(table))) {
            PDFTextStripper stripper = new PDFTextStripper();
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> text(stripper, document, page))
                    .toList();
        }
    }

    private static String text(PDFTextStripper stripper, PDDocument document, int page) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        try {
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
