package org.attendansee.api.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attendansee.api.roster.RosterTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(20)
class SpreadsheetTest {

    private static final RosterProperties LIMITS =
            new RosterProperties(DataSize.ofMegabytes(2), DataSize.ofMegabytes(16), 5_000);

    @ParameterizedTest
    @CsvSource({
        "1234567, 1234567",
        "1.2345678E7, 12345678",
        "0.5, 0.5",
        "12.000, 12",
        "0, 0",
        "1E999999999, 1E999999999",
        "1E-999999999, 1E-999999999",
        "0E999999999, 0E999999999",
        "nonsense, nonsense"
    })
    void writesNumbersOutUnlessTheyAreBombs(String stored, String expected) throws IOException {
        assertThat(onlyCell("<c r=\"A1\"><v>" + stored + "</v></c>")).isEqualTo(expected);
    }

    @Test
    void readsTextsWhereverTheyStand() throws IOException {
        byte[] file = workbook(
                "<sst><si><t>Ada</t><rPh><t>eida</t></rPh></si><si><r><t>Love</t></r><r><t>lace</t></r></si></sst>",
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c>"
                        + "<c t=\"inlineStr\"><is><t>in &amp; line</t></is></c>"
                        + "<c t=\"str\"><f>1+1</f><v>two</v></c></row>");

        List<Row> rows = read(file);

        assertThat(rows).containsExactly(new Row(3, List.of("Ada", "", "Lovelace", "in & line", "two")));
    }

    @Test
    void doesNotFillTheRowUpToACellFarOut() throws IOException {
        String rows = IntStream.rangeClosed(1, 5_000)
                .mapToObj(row -> "<row r=\"%d\"><c r=\"A%d\"><v>1</v></c><c r=\"XFD%d\"><v>1</v></c></row>"
                        .formatted(row, row, row))
                .collect(Collectors.joining());

        assertThat(read(workbook("<sst/>", rows))).hasSize(5_000).allSatisfy(row -> assertThat(row.cells())
                .containsExactly("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ2\"><v>1</v></c>",
                "<c r=\"A1\" t=\"s\"><v>7</v></c>",
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A1\" t=\"s\"><v>99999999999</v></c>",
                "<c r=\"A1\">",
                "&unknown;"
            })
    void refusesWhatIsNoSheet(String content) {
        assertThatThrownBy(() -> onlyCell(content)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesATextThatNoCellHolds() {
        String text = "x".repeat(40_000);

        assertThatThrownBy(() -> onlyCell("<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void expandsNoEntities() {
        String bomb = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<sst><si><t>&b;</t></si></sst>";

        assertThatThrownBy(() -> read(workbook(bomb, "<row><c t=\"s\"><v>0</v></c></row>")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void countsWhatIsUnpacked() throws IOException {
        byte[] file = workbook("<sst>" + " ".repeat(17 * 1024 * 1024) + "</sst>", "");

        assertThat(file.length).isLessThan(100_000);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RosterRefusedException.class)
                .hasMessageContaining("16 MB");
    }

    @Test
    void readsTheLargestSheet() throws IOException {
        String cells = IntStream.range(0, 60)
                .mapToObj(i -> "<c t=\"inlineStr\"><is><t>value</t></is></c>")
                .collect(Collectors.joining());
        byte[] file = workbook("<sst/>", ("<row>" + cells + "</row>").repeat(5_001));

        assertThat(read(file)).hasSize(5_001);
    }

    /** Whatever a file says, it is read, or refused as what it is. */
    @Test
    void survivesMutations() throws IOException {
        Random random = new Random(14);
        String sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1.5E3</v></c></row>";
        for (int i = 0; i < 2_000; i++) {
            byte[] mutated = sheet.getBytes(StandardCharsets.ISO_8859_1);
            for (int change = 0; change <= random.nextInt(4); change++) {
                mutated[random.nextInt(mutated.length)] = (byte) (32 + random.nextInt(95));
            }
            byte[] file = workbook("<sst><si><t>Ada</t></si></sst>", new String(mutated, StandardCharsets.ISO_8859_1));
            try {
                assertThat(read(file)).hasSizeLessThan(3);
            } catch (IOException | RosterRefusedException refused) {
                assertThat(refused).hasNoSuppressedExceptions();
            }
        }
    }

    private static String onlyCell(String cell) throws IOException {
        return read(workbook("<sst/>", "<row r=\"1\">" + cell + "</row>"))
                .get(0)
                .cell(0);
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (Spreadsheet workbook = new Spreadsheet(file, LIMITS)) {
            return workbook.rows();
        }
    }

    private static byte[] workbook(String sharedTexts, String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/>" + "</Relationships>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets>" + "</workbook>");
            add(zip, "xl/sharedStrings.xml", sharedTexts);
            add(zip, "xl/worksheets/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
