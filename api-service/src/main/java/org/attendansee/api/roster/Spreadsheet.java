package org.attendansee.api.roster;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.attendansee.api.roster.RosterTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an XLSX file (ECMA-376, transitional or strict), read as a stream. What a file claims, such as the
 * number of a column, never decides how much is allocated; what it holds is counted first.
 */
final class Spreadsheet implements AutoCloseable {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    /** Of the file format; a cell beyond it is a mistake or an attack. */
    private static final int LAST_COLUMN = 16_384;

    /** Columns that are read; a roster has four that count. */
    private static final int MAX_COLUMNS = 100;

    private static final int MAX_TEXTS = 200_000;

    /** Of a cell in the file format. */
    private static final int MAX_TEXT_LENGTH = 32_767;

    /** Numbers that a spreadsheet can hold have 17 digits and an exponent. */
    private static final int MAX_NUMBER_LENGTH = 32;

    private static final int MAX_ZEROS = 30;

    private final ZipFile zip;
    private final RosterProperties limits;
    private final XMLInputFactory xml = XMLInputFactory.newInstance();
    private long unpacked;

    Spreadsheet(byte[] file, RosterProperties limits) throws IOException {
        this.zip = ZipFile.builder().setByteArray(file).get();
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /**
     * Reads the rows that have a value.
     *
     * @throws IOException when it is no workbook
     * @throws RosterRefusedException when it holds more than is allowed
     */
    List<Row> rows() throws IOException {
        try {
            String sheet = firstSheet();
            return rows(sheet, sharedTexts());
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof RosterRefusedException refused) {
                throw refused;
            }
            // The XML and ZIP readers have no common exception for files that are not what they seem.
            throw new IOException("Not a workbook", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String firstSheet() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each(RELATIONS, "Relationship", relation -> {
            String id = relation.getAttributeValue(null, "Id");
            String target = relation.getAttributeValue(null, "Target");
            if (id != null && target != null && targets.size() < MAX_COLUMNS) {
                targets.put(id, target);
            }
        });
        List<String> ids = new ArrayList<>();
        each(WORKBOOK, "sheet", sheet -> {
            if (ids.isEmpty()) {
                ids.add(attribute(sheet, "id"));
            }
        });
        String target = ids.isEmpty() ? null : targets.get(ids.get(0));
        if (target == null) {
            throw new IOException("A workbook without sheets");
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private List<String> sharedTexts() throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (zip.getEntry(SHARED_TEXTS) != null) {
            each(SHARED_TEXTS, "si", item -> {
                if (texts.size() >= MAX_TEXTS) {
                    throw RosterRefusedException.tooManyRows(limits.maxRows());
                }
                texts.add(textWithin(item, "si"));
            });
        }
        return texts;
    }

    private List<Row> rows(String sheet, List<String> texts) throws IOException, XMLStreamException {
        List<Row> rows = new ArrayList<>();
        long[] number = {0};
        each(sheet, "row", row -> {
            number[0] = rowNumber(row, number[0] + 1);
            List<String> cells = cells(row, texts);
            if (!cells.stream().allMatch(String::isBlank)) {
                if (rows.size() > limits.maxRows()) {
                    throw RosterRefusedException.tooManyRows(limits.maxRows());
                }
                rows.add(new Row(number[0], cells));
            }
        });
        return rows;
    }

    private static long rowNumber(XMLStreamReader row, long next) {
        String number = row.getAttributeValue(null, "r");
        return number == null || number.length() > 7 ? next : Long.parseLong(number);
    }

    private static List<String> cells(XMLStreamReader row, List<String> texts) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = 0;
        while (!isEnd(row, "row")) {
            if (row.getEventType() == XMLStreamConstants.START_ELEMENT
                    && row.getLocalName().equals("c")) {
                column = column(row.getAttributeValue(null, "r"), column);
                String text = cell(row, texts);
                if (column < MAX_COLUMNS) {
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    cells.add(text);
                }
                column++;
            }
            row.next();
        }
        return cells;
    }

    /** Of a reference such as {@code AB12}, from 0. A cell can only stand right of those before it. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = 26 * column + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > LAST_COLUMN) {
                throw new IllegalArgumentException("There is no such column");
            }
        }
        return Math.max(next, column - 1);
    }

    private static String cell(XMLStreamReader cell, List<String> texts) throws XMLStreamException {
        String type = cell.getAttributeValue(null, "t");
        String value = "";
        while (!isEnd(cell, "c")) {
            if (cell.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (cell.getLocalName().equals("v")) {
                    value = textWithin(cell, "v");
                } else if (cell.getLocalName().equals("is")) {
                    value = textWithin(cell, "is");
                }
            }
            cell.next();
        }
        if ("s".equals(type)) {
            int index = value.length() > 7 ? -1 : Integer.parseInt(value.strip());
            return texts.get(index);
        }
        return type == null || "n".equals(type) ? number(value) : value;
    }

    /** A student number that a spreadsheet took for a number must not come out as 1.2E7. */
    private static String number(String value) {
        if (value.isBlank() || value.length() > MAX_NUMBER_LENGTH) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value.strip());
            // 1E999999999 has eleven characters here and a billion when it is written out.
            return Math.abs((long) number.scale()) <= MAX_ZEROS
                    ? number.stripTrailingZeros().toPlainString()
                    : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** The texts of an element and of those in it, but for how they are pronounced. */
    private static String textWithin(XMLStreamReader reader, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronunciation = false;
        reader.next();
        while (!isEnd(reader, element)) {
            int event = reader.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("rPh")) {
                pronunciation = true;
            } else if (isEnd(reader, "rPh")) {
                pronunciation = false;
            } else if (!pronunciation
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                if (text.length() + reader.getTextLength() > MAX_TEXT_LENGTH) {
                    throw new IllegalArgumentException("A cell cannot hold so long a text");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            reader.next();
        }
        return text.toString();
    }

    private static boolean isEnd(XMLStreamReader reader, String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && reader.getAttributePrefix(i) != null
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    private void each(String entry, String element, ElementReader action) throws IOException, XMLStreamException {
        ZipArchiveEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new IOException("A workbook without " + entry);
        }
        try (InputStream content = new Bounded(zip.getInputStream(found))) {
            XMLStreamReader reader = xml.createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(element)) {
                    action.read(reader);
                }
            }
        }
    }

    /** Reads an element up to its end at most. */
    private interface ElementReader {

        void read(XMLStreamReader reader) throws XMLStreamException;
    }

    /** Counts what a small file unpacks to. */
    private final class Bounded extends FilterInputStream {

        private Bounded(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > limits.maxUnpackedSize().toBytes()) {
                throw RosterRefusedException.tooManyBytes(limits.maxUnpackedSize());
            }
        }
    }
}
