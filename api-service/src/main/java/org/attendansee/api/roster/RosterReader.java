package org.attendansee.api.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.attendansee.api.roster.RosterTable.Row;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads CSV, with commas, semicolons or tabs, and the first sheet of XLSX. The bytes say which it is, not the name. */
@Component
class RosterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private final RosterProperties properties;

    RosterReader(RosterProperties properties) {
        this.properties = properties;
    }

    /** @throws RosterRefusedException when it is no table, or too large a one */
    RosterTable read(byte[] file) {
        if (file.length > properties.maxFileSize().toBytes()) {
            throw RosterRefusedException.tooManyBytes(properties.maxFileSize());
        }
        try {
            List<Row> rows = isZip(file) ? readXlsx(file) : readCsv(decode(file));
            return new RosterTable(rows);
        } catch (IOException | UncheckedIOException e) {
            throw RosterRefusedException.unreadable();
        }
    }

    private List<Row> readCsv(String text) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord found : parser) {
                add(rows, new Row(found.getRecordNumber(), found.toList()));
            }
        }
        return rows;
    }

    private List<Row> readXlsx(byte[] file) throws IOException {
        requireModestContent(file);
        List<Row> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<org.dhatim.fastexcel.reader.Row> found =
                        workbook.getFirstSheet().openStream()) {
            found.forEach(row -> add(
                    rows,
                    new Row(
                            row.getRowNum(),
                            row.stream().map(RosterReader::text).toList())));
        } catch (RosterRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            // The reader has no exception of its own for files that are not what they seem.
            throw new IOException("Not a workbook", e);
        }
        return rows;
    }

    private void add(List<Row> rows, Row row) {
        if (rows.size() > properties.maxRows()) {
            throw RosterRefusedException.tooManyRows(properties.maxRows());
        }
        rows.add(row);
    }

    /** A student number that a spreadsheet took for a number must not come out as 1.2E7. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber().stripTrailingZeros();
            return number.toPlainString();
        }
        return cell.getText();
    }

    /** A small file can unpack to one that fills the memory. */
    private void requireModestContent(byte[] file) throws IOException {
        long limit = properties.maxUnpackedSize().toBytes();
        long total = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                        total += count;
                        if (total > limit) {
                            throw RosterRefusedException.tooManyBytes(properties.maxUnpackedSize());
                        }
                    }
                }
            }
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static String decode(byte[] file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The one that occurs most in the header. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        delimiter -> header.chars().filter(c -> c == delimiter).count()))
                .orElseThrow();
    }
}
