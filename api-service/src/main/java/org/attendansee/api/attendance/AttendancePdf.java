package org.attendansee.api.attendance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.attendansee.api.attendance.AttendanceTable.Column;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.Reason;

/**
 * Prints tables on A4. Each page says what it is about, what its columns are, and which page of how many it is.
 * Sessions that find no room beside the students go on on further pages, with the students again. Lengths are in
 * points, a 72nd of an inch, from the bottom left of the page.
 */
final class AttendancePdf {

    private static final float MARGIN = 36;
    private static final float LINE = 14;
    private static final float TURNED_HEADER = 96;
    private static final float FONT_SIZE = 8;
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    /** What the memory of a small server takes at once: 500 students in 500 sessions. */
    private static final int MOST_CELLS = 250_000;

    private final AttendanceTable table;
    private final PDRectangle paper;
    private final List<Sheet> sheets;

    private AttendancePdf(AttendanceTable table) {
        this.table = table;
        this.paper = isAcross(table)
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        this.sheets = sheets();
    }

    /** @throws InvalidFieldException when it would be a pile of paper that nobody could carry */
    static byte[] write(AttendanceTable table) {
        if ((long) table.columns().size() * table.rows().size() > MOST_CELLS) {
            throw new InvalidFieldException(
                    "from",
                    Reason.of(
                            "too-many-sessions-to-print", "must select fewer sessions for printing, together with to"));
        }
        try (PDDocument document = new PDDocument()) {
            new AttendancePdf(table).print(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes whatever is written to it", e);
        }
    }

    private void print(PDDocument document) throws IOException {
        document.getDocumentInformation()
                .setTitle(String.join(", ", table.heading().subList(0, 2)));
        PDFont helvetica = new PDType1Font(FontName.HELVETICA);
        for (int number = 1; number <= sheets.size(); number++) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                print(sheets.get(number - 1), new PrintedText(content, helvetica), number);
                rule(content);
            }
        }
    }

    private void print(Sheet sheet, PrintedText text, int number) throws IOException {
        float width = paper.getWidth() - 2 * MARGIN;
        float top = paper.getHeight() - MARGIN;
        for (String line : table.heading()) {
            top -= LINE;
            text.print(line, MARGIN, top, width, FONT_SIZE + 1);
        }
        text.print("Page %d of %d".formatted(number, sheets.size()), MARGIN, MARGIN - LINE, width, FONT_SIZE);
        printHeader(sheet, text);
        float y = bodyTop() - LINE;
        for (List<String> row : sheet.rows()) {
            float x = MARGIN;
            for (int column : sheet.columns()) {
                text.print(row.get(column), x, y, width(column), FONT_SIZE);
                x += width(column);
            }
            y -= LINE;
        }
    }

    private void printHeader(Sheet sheet, PrintedText text) throws IOException {
        float x = MARGIN;
        for (int column : sheet.columns()) {
            String name = table.columns().get(column).name();
            if (table.columns().get(column).isSession()) {
                text.printUpwards(name, x + width(column), bodyTop(), TURNED_HEADER, FONT_SIZE);
            } else {
                text.print(name, x, bodyTop(), width(column), FONT_SIZE);
            }
            x += width(column);
        }
    }

    /** Below the names of the columns. */
    private void rule(PDPageContentStream content) throws IOException {
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, bodyTop() - 4);
        content.lineTo(paper.getWidth() - MARGIN, bodyTop() - 4);
        content.stroke();
    }

    private float bodyTop() {
        float header = isAcross(table) ? TURNED_HEADER : LINE;
        return paper.getHeight() - MARGIN - table.heading().size() * LINE - header - LINE;
    }

    /** Students first, then the sessions that have room, and so on for the next sessions. */
    private List<Sheet> sheets() {
        int perSheet = (int) ((bodyTop() - MARGIN) / LINE);
        List<Sheet> all = new ArrayList<>();
        for (List<Integer> columns : columnsOfSheets()) {
            for (int row = 0; row == 0 || row < table.rows().size(); row += perSheet) {
                all.add(new Sheet(
                        columns,
                        table.rows()
                                .subList(
                                        row,
                                        Math.min(row + perSheet, table.rows().size()))));
            }
        }
        return all;
    }

    private List<List<Integer>> columnsOfSheets() {
        List<Integer> fixed = numbers(false);
        List<Integer> sessions = numbers(true);
        float room = paper.getWidth()
                - 2 * MARGIN
                - (float) fixed.stream().mapToDouble(this::width).sum();
        List<List<Integer>> columns = new ArrayList<>();
        int first = 0;
        do {
            List<Integer> ofSheet = new ArrayList<>(fixed);
            float left = room;
            while (first < sessions.size() && left >= width(sessions.get(first))) {
                left -= width(sessions.get(first));
                ofSheet.add(sessions.get(first));
                first++;
            }
            columns.add(ofSheet);
        } while (first < sessions.size());
        return columns;
    }

    private List<Integer> numbers(boolean ofSessions) {
        return IntStream.range(0, table.columns().size())
                .filter(number -> table.columns().get(number).isSession() == ofSessions)
                .boxed()
                .toList();
    }

    private float width(int column) {
        return table.columns().get(column).millimetres() * POINTS_PER_MILLIMETRE;
    }

    private static boolean isAcross(AttendanceTable table) {
        return table.columns().stream().anyMatch(Column::isSession);
    }

    /** @param columns by their numbers in the table */
    private record Sheet(List<Integer> columns, List<List<String>> rows) {}
}
