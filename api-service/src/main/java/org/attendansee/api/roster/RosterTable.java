package org.attendansee.api.roster;

import java.util.List;

/** What a file holds, whatever its format. The first row that is not empty is the header. */
record RosterTable(List<Row> rows) {

    RosterTable {
        rows = rows.stream()
                .filter(row -> !row.cells().stream().allMatch(String::isBlank))
                .toList();
    }

    /**
     * @param number as a spreadsheet shows it, from 1
     * @param cells from the first column on; rows may be of different length
     */
    record Row(long number, List<String> cells) {

        /** The cell of a column; empty where there is none. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
