package org.attendansee.api.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.attendansee.api.ApiIT;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class RosterUploadIT extends ApiIT {

    private static final String MIXED = """
            First Name,Last Name,Student ID,Email
            Ada,Lovelace,1815,ada@example.org
            Grace,,1906,
            小明,王,,
            Alan,Turing,1912,nowhere
            Ada,Lovelace,1815,again@example.org
            "O'Neil, Jr.",Müller,,
            """;

    private UUID classId;

    @BeforeEach
    void openAClass() {
        classId = newClass();
    }

    @Test
    void losesNothingToABadRow() {
        newStudent(classId, "小明", "王");

        JsonNode report =
                json(upload(MIXED.getBytes(UTF_8), false).expectStatus().isOk());

        assertThat(outcomes(report))
                .containsExactly("2 CREATED", "3 INVALID", "4 EXISTS", "5 INVALID", "6 EXISTS", "7 CREATED");
        assertThat(report.at("/rows/1/errors/0/field").asString()).isEqualTo("lastName");
        assertThat(report.at("/rows/3/errors/0/field").asString()).isEqualTo("email");
        assertThat(report.at("/rows/0/studentNumber").asString()).isEqualTo("1815");
        assertThat(report.path("created").asInt()).isEqualTo(2);
        assertThat(report.path("existing").asInt()).isEqualTo(2);
        assertThat(report.path("invalid").asInt()).isEqualTo(2);
        assertThat(students()).containsExactly("Ada Lovelace", "O'Neil, Jr. Müller", "小明 王");
    }

    @Test
    void showsWhatWouldHappenAndDoesNothing() {
        JsonNode dry = json(upload(MIXED.getBytes(UTF_8), true).expectStatus().isOk());

        assertThat(students()).isEmpty();
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        JsonNode real = json(upload(MIXED.getBytes(UTF_8), false));
        assertThat(outcomes(dry)).isEqualTo(outcomes(real));
    }

    @Test
    void createsNobodyTwice() {
        upload(MIXED.getBytes(UTF_8), false);

        assertThat(json(upload(MIXED.getBytes(UTF_8), false)).path("created").asInt())
                .isZero();
    }

    @Test
    void takesColumnsInAnyOrderWithSemicolonsAndAByteOrderMark() {
        String csv = "\uFEFFe-mail;Seat;LAST_NAME;first name\r\n\r\nada@example.org;7;Lovelace;  Ada\tAugusta \r\n";

        JsonNode report = json(upload(csv.getBytes(UTF_8), false));

        assertThat(outcomes(report)).containsExactly("3 CREATED");
        assertThat(report.at("/rows/0/firstName").asString()).isEqualTo("Ada Augusta");
        assertThat(report.at("/rows/0/email").asString()).isEqualTo("ada@example.org");
    }

    @Test
    void takesTheFirstSheetOfAWorkbook() throws IOException {
        byte[] xlsx = workbook(sheet -> {
            row(sheet, 0, "Last name", "First name", "Student ID");
            row(sheet, 1, "Lovelace", "Ada", 12345678);
            row(sheet, 3, "王", "小明", "0042");
            row(sheet, 4, "Hopper");
        });

        JsonNode report = json(upload(xlsx, false).expectStatus().isOk());

        assertThat(outcomes(report)).containsExactly("2 CREATED", "4 CREATED", "5 INVALID");
        assertThat(report.at("/rows/0/studentNumber").asString()).isEqualTo("12345678");
        assertThat(report.at("/rows/1/studentNumber").asString()).isEqualTo("0042");
    }

    @Test
    void saysWhichColumnIsMissing() {
        refused(422, "roster-column-missing", "last name", "First name,Email\nAda,a@example.org".getBytes(UTF_8));
        refused(422, "roster-column-missing", "first name", new byte[0]);
    }

    @Test
    void refusesWhatIsNoRoster() throws IOException {
        refused(
                422,
                "unreadable-roster",
                "CSV",
                "First name;Last name\nJürgen;Groß".getBytes(StandardCharsets.ISO_8859_1));
        refused(422, "unreadable-roster", "XLSX", zip("hello.txt", new byte[10]));
        refused(422, "unreadable-roster", "XLSX", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
    }

    @Test
    void refusesMoreThanItCanTake() throws IOException {
        String rows = IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> "Ada " + i + ",Lovelace")
                .collect(Collectors.joining("\n"));

        refused(413, "too-many-rows", "5000", ("first name,last name\n" + rows).getBytes(UTF_8));
        refused(413, "too-many-bytes", "2 MB", new byte[2 * 1024 * 1024 + 1]);
        byte[] blanks = ("<a>" + " ".repeat(17 * 1024 * 1024)).getBytes(UTF_8);
        refused(413, "too-many-bytes", "16 MB", zip("xl/_rels/workbook.xml.rels", blanks));
        assertThat(students()).isEmpty();
    }

    @Test
    void callsARowInvalidThatCannotBeKept() {
        String csv = "first name,last name\nA\u0000da,Lovelace\nGrace,Hopper\n" + "x".repeat(151) + ",Long";

        JsonNode report = json(upload(csv.getBytes(UTF_8), false).expectStatus().isOk());

        assertThat(outcomes(report)).containsExactly("2 INVALID", "3 CREATED", "4 INVALID");
    }

    @Test
    void needsAFile() {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("dryRun", "true");

        client.post()
                .uri("/api/classes/{id}/roster", classId)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts.build())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private void refused(int status, String problem, String detail, byte[] file) {
        JsonNode answer = json(upload(file, false).expectStatus().isEqualTo(status));

        assertThat(answer.path("type").asString()).isEqualTo("urn:attendansee:problem:" + problem);
        assertThat(answer.path("detail").asString()).contains(detail);
    }

    private ResponseSpec upload(byte[] file, boolean dryRun) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("file", file).filename("roster");
        return client.post()
                .uri("/api/classes/{id}/roster?dryRun={dryRun}", classId, dryRun)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts.build())
                .exchange();
    }

    private static List<String> outcomes(JsonNode report) {
        return report.path("rows")
                .valueStream()
                .map(row -> row.path("row").asInt() + " " + row.path("outcome").asString())
                .toList();
    }

    private List<String> students() {
        return json(get("/api/students?classId={id}", classId))
                .path("content")
                .valueStream()
                .map(student -> student.path("firstName").asString() + " "
                        + student.path("lastName").asString())
                .toList();
    }

    private static byte[] workbook(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Roster"));
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Integer number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, values[column].toString());
            }
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
