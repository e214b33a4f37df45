package org.attendansee.api.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attendansee.api.roster.RosterTable.Row;

/** Which column of a roster holds what, counted from 0; −1 where there is none. */
record RosterColumns(int firstName, int lastName, int studentNumber, int email) {

    /** Finds the columns by their names, in whatever order. */
    static RosterColumns of(Row header) {
        List<String> names = header.cells().stream().map(RosterColumns::normal).toList();
        RosterColumns columns = new RosterColumns(
                Column.FIRST_NAME.find(names),
                Column.LAST_NAME.find(names),
                Column.STUDENT_NUMBER.find(names),
                Column.EMAIL.find(names));
        if (columns.firstName < 0) {
            throw RosterRefusedException.withoutColumn("first name");
        }
        if (columns.lastName < 0) {
            throw RosterRefusedException.withoutColumn("last name");
        }
        return columns;
    }

    StudentFields read(Row row) {
        return new StudentFields(row.cell(firstName), row.cell(lastName), row.cell(studentNumber), row.cell(email));
    }

    /** {@code First_Name } and {@code first name} are the same. */
    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
    }

    private enum Column {
        FIRST_NAME("firstname", "first", "givenname", "forename", "vorname"),
        LAST_NAME("lastname", "last", "surname", "familyname", "nachname"),
        STUDENT_NUMBER("studentid", "studentnumber", "studentno", "id", "number", "matriculationnumber"),
        EMAIL("email", "emailaddress", "mail");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.copyOf(Arrays.asList(names));
        }

        private int find(List<String> header) {
            for (int column = 0; column < header.size(); column++) {
                if (names.contains(header.get(column))) {
                    return column;
                }
            }
            return -1;
        }
    }
}
