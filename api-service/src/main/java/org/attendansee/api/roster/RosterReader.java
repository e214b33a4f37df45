package org.attendansee.api.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.attendansee.api.roster.RosterTable.Row;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads CSV, with commas, semicolons or tabs, and the first sheet of XLSX. The bytes say which it is, not the name. */
@Component
class RosterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    private static final int AT_ONCE = 2;

    private final RosterProperties properties;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    RosterReader(RosterProperties properties) {
        this.properties = properties;
    }

    /**
     * Reads the table in a file. Few are read at the same time, as each may take some 50 MB of memory.
     *
     * @throws RosterRefusedException when it is no table, or too large a one
     * @throws IOException when the file cannot be read from the disk
     */
    RosterTable read(MultipartFile file) throws IOException {
        if (file.getSize() > properties.maxFileSize().toBytes()) {
            throw RosterRefusedException.tooManyBytes(properties.maxFileSize());
        }
        turns.acquireUninterruptibly();
        try {
            return read(file.getBytes());
        } finally {
            turns.release();
        }
    }

    private RosterTable read(byte[] file) {
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
        try (Spreadsheet workbook = new Spreadsheet(file, properties)) {
            return workbook.rows();
        }
    }

    private void add(List<Row> rows, Row row) {
        if (rows.size() > properties.maxRows()) {
            throw RosterRefusedException.tooManyRows(properties.maxRows());
        }
        rows.add(row);
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
