package org.attendansee.api.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables as CSV (RFC 4180) that spreadsheet programs open as it is: UTF-8, which a byte order mark says. */
final class AttendanceCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** With which a spreadsheet program takes a cell for a formula. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private AttendanceCsv() {}

    static byte[] write(AttendanceTable table) {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(inert(
                    table.columns().stream().map(AttendanceTable.Column::name).toList()));
            for (List<String> row : table.rows()) {
                csv.printRecord(inert(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text takes whatever is written to it", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> inert(List<String> cells) {
        return cells.stream().map(AttendanceCsv::inert).toList();
    }

    /** An apostrophe makes a text of what would be calculated. A hyphen alone is nothing to calculate. */
    private static String inert(String cell) {
        boolean isFormula = cell.length() > 1 && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return isFormula ? "'" + cell : cell;
    }
}
