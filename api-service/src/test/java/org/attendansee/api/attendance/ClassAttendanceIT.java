package org.attendansee.api.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.attendansee.api.ApiIT;
import org.attendansee.api.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

class ClassAttendanceIT extends ApiIT {

    @Autowired
    private JdbcClient jdbc;

    private UUID classId;

    @BeforeEach
    void newSemester() {
        classId = newClass();
    }

    @Test
    void isWhatFacesAndDecisionsSayWhateverBecomesOfThem() {
        Random random = new Random(4711);
        List<UUID> students = IntStream.range(0, 25)
                .mapToObj(number -> newStudent(classId, "Student", "No %02d".formatted(number)))
                .collect(ArrayList::new, List::add, List::addAll);
        List<UUID> sessions = IntStream.range(0, 12)
                .mapToObj(number ->
                        newSession("Week " + number, LocalDate.of(2026, 10, 1).plusDays(number)))
                .collect(ArrayList::new, List::add, List::addAll);
        for (UUID session : sessions.subList(0, 8)) {
            photograph(session, random, students);
        }
        for (int i = 0; i < 60; i++) {
            String status = any(List.of("PRESENT", "ABSENT", "EXCUSED", "EXCUSED"), random);
            decide(any(sessions.subList(0, 11), random), any(students, random), status);
        }
        decide(sessions.get(9), students.get(0), "EXCUSED");
        isAsExpected(sessions, students);

        for (int round = 0; round < 6; round++) {
            jdbc.sql("update face_crops set student_id = null where id = ?")
                    .param(anyFace(random))
                    .update();
            UUID face = anyFace(random);
            post(
                    "/api/face-crops/bulk",
                    Map.of("action", "label", "studentId", any(students, random), "ids", List.of(face)));
            delete("/api/face-crops/{id}", anyFace(random));
            delete("/api/images/{id}", anyImage(random));
            patch("/api/images/{id}", "*", Map.of("sessionId", any(sessions, random)), anyImage(random));
            isAsExpected(sessions, students);
        }

        UUID merged = students.remove(3);
        post("/api/students/{id}/merge", Map.of("otherId", merged), students.get(4));
        students.removeIf(id -> get("/api/students/{id}", id).returnResult().getStatus() == HttpStatus.NOT_FOUND);
        if (get("/api/students/{id}", merged).returnResult().getStatus() == HttpStatus.OK) {
            students.add(3, merged);
        }
        delete("/api/students/{id}", students.remove(7)).expectStatus().isNoContent();
        post("/api/sessions/{id}/reset", "", sessions.get(1)).expectStatus().isAccepted();
        delete("/api/sessions/{id}/images", sessions.get(2)).expectStatus().isNoContent();
        delete("/api/sessions/{id}", sessions.remove(0)).expectStatus().isNoContent();
        isAsExpected(sessions, students);
        assertThat(jdbc.sql("select count(*) from face_attendance_changes where session_id in"
                                + " (select id from sessions where class_id = ?)")
                        .param(classId)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void missesNoLabelThatIsGivenWhileItIsRead() {
        UUID session = newSession("Week 1", LocalDate.of(2026, 11, 22));
        List<CompletableFuture<HttpStatusCode>> requests = IntStream.range(0, 12)
                .boxed()
                .flatMap(number -> {
                    UUID student = newStudent(classId, "Student", "No " + number);
                    UUID face = Rows.face(jdbc, Rows.image(jdbc, session, "PROCESSED"), 0);
                    return Stream.of(
                            CompletableFuture.supplyAsync(
                                    () -> label(face, student).returnResult().getStatus()),
                            CompletableFuture.supplyAsync(() -> get("/api/classes/{id}/attendance", classId)
                                    .returnResult()
                                    .getStatus()));
                })
                .toList();

        assertThat(requests.stream().map(CompletableFuture::join)).containsOnly(HttpStatus.OK);
        assertThat(attendance("").at("/sessions/0/counts/present").asInt()).isEqualTo(12);
    }

    @Test
    void leavesOutWhoIsExcusedAndWhatWasNotHeld() {
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        newStudent(classId, "Alan", "Turing");
        UUID first = newSession("Week 1", LocalDate.of(2026, 11, 1));
        UUID second = newSession("Week 2", LocalDate.of(2026, 11, 8));
        newSession("Week 3", LocalDate.of(2027, 11, 15));
        label(Rows.face(jdbc, Rows.image(jdbc, first, "PROCESSED"), 0), ada);
        Rows.image(jdbc, second, "PROCESSED");
        decide(second, ada, "EXCUSED");

        JsonNode matrix = attendance("");

        assertThat(rows(matrix)).containsExactly("Lovelace Pe- 100.0", "Turing AA- 0.0");
        assertThat(matrix.path("sessions").toString()).contains("\"held\":false", "\"percentage\":50.0");
        assertThat(matrix.at("/sessions/2/counts").toString()).isEqualTo("{\"present\":0,\"absent\":0,\"excused\":0}");
        assertThat(rows(attendance("?minPercentage=1"))).containsExactly("Lovelace Pe- 100.0");
        assertThat(rows(attendance("?maxPercentage=99.9"))).containsExactly("Turing AA- 0.0");
        assertThat(rows(attendance("?from=2026-11-08&maxPercentage=100"))).containsExactly("Turing A- 0.0");
        assertThat(rows(attendance("?from=2026-11-02&to=2026-11-08&sort=percentage,desc")))
                .containsExactly("Turing A 0.0", "Lovelace e");
        assertThat(rows(attendance("?q=turing&size=1"))).containsExactly("Turing AA- 0.0");
        assertThat(attendance("?q=turing").at("/sessions/0/counts/present").asInt())
                .isEqualTo(1);
    }

    @Test
    void isEmptyWithoutStudentsAndSessions() {
        assertThat(attendance("").path("content")).isEmpty();
        newStudent(classId, "Ada", "Lovelace");
        assertThat(rows(attendance(""))).containsExactly("Lovelace");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        Map.of(
                        "minPercentage=-1", "minPercentage",
                        "maxPercentage=101", "maxPercentage",
                        "maxPercentage=many", "maxPercentage",
                        "from=tomorrow", "from",
                        "sort=colour", "sort")
                .forEach((query, field) -> get("/api/classes/{id}/attendance?" + query, classId)
                        .expectStatus()
                        .isBadRequest()
                        .expectBody()
                        .jsonPath("$.errors[0].field")
                        .isEqualTo(field));
    }

    @Test
    void refusesMoreSessionsThanAnybodyCanLookAt() {
        jdbc.sql("insert into sessions (id, class_id, name, date) select uuidv7(), ?, 'Day', date '2026-01-01' + number"
                        + " from generate_series(0, 1000) as number")
                .param(classId)
                .update();

        get("/api/classes/{id}/attendance", classId)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("from");
        assertThat(attendance("?from=2026-01-02").path("sessions")).hasSize(1000);
    }

    @Test
    void takesThreeStatementsForMoreStudentsAndSessions() {
        List<String> few = statements.during(() -> attendance(""));
        List<UUID> students = IntStream.range(0, 20)
                .mapToObj(number -> newStudent(classId, "Student", "No " + number))
                .toList();
        for (int week = 0; week < 20; week++) {
            photograph(
                    newSession("Week " + week, LocalDate.of(2026, 1, 1).plusWeeks(week)), new Random(week), students);
        }
        attendance("");

        List<String> many = statements.during(() -> attendance(""));

        assertThat(many).hasSameSizeAs(few);
        assertThat(many.stream().filter(sql -> !sql.contains("owner_id"))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void isSavedAsCsvAndPrinted() throws Exception {
        newStudent(classId, "עדה", "בן גוריון");
        UUID ada = newStudent(classId, "Ada", "Lovelace");
        decide(newSession("=Week 1", LocalDate.of(2026, 11, 22)), ada, "PRESENT");

        String csv = new String(file("/api/classes/{id}/attendance.csv?sort=firstName"), StandardCharsets.UTF_8);

        assertThat(csv)
                .isEqualTo("\uFEFFlast name,first name,student id,percentage,2026-11-22 =Week 1\r\n"
                        + "Lovelace,Ada,,100.0,p\r\nבן גוריון,עדה,,0.0,A\r\n");
        try (var document = Loader.loadPDF(file("/api/classes/{id}/attendance.pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    private byte[] file(String path) {
        return get(path, classId)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    /** Computed cell by cell from the rows that there are, as the rule is written down. */
    private void isAsExpected(List<UUID> sessions, List<UUID> students) {
        Map<UUID, List<String>> expected = new LinkedHashMap<>();
        students.forEach(student -> expected.put(student, new ArrayList<>()));
        for (UUID session : sessions) {
            List<String> decided = jdbc.sql(
                            "select student_id || ' ' || status from manual_attendance where session_id = ?")
                    .param(session)
                    .query(String.class)
                    .list();
            List<String> faces = jdbc.sql("select coalesce(student_id::text, '') from images left join face_crops"
                            + " on image_id = images.id where session_id = ?")
                    .param(session)
                    .query(String.class)
                    .list();
            boolean held = !faces.isEmpty()
                    || decided.stream()
                            .anyMatch(decision -> decision.endsWith("PRESENT") || decision.endsWith("ABSENT"));
            for (UUID student : students) {
                expected.get(student).add(expected(student, decided, faces, held));
            }
        }

        JsonNode matrix = attendance("?size=100&sort=lastName");

        assertThat(matrix.path("sessions").valueStream().map(session -> session.path("sessionId")
                        .asString()))
                .containsExactlyElementsOf(sessions.stream().map(UUID::toString).toList());
        assertThat(rows(matrix))
                .containsExactlyInAnyOrderElementsOf(students.stream()
                        .map(student -> "No %s %s%s"
                                .formatted(
                                        numberOf(student),
                                        String.join("", expected.get(student)),
                                        percentage(expected.get(student))))
                        .toList());
        for (int i = 0; i < sessions.size(); i++) {
            int column = i;
            List<String> letters =
                    expected.values().stream().map(row -> row.get(column)).toList();
            assertThat(" "
                            + matrix.at("/sessions/%d/counts/percentage".formatted(i))
                                    .asString(""))
                    .isEqualTo(percentage(letters).isEmpty() ? " " : percentage(letters));
            assertThat(json(get("/api/sessions/{id}/attendance?size=1", sessions.get(i)))
                            .path("counts"))
                    .isEqualTo(matrix.at("/sessions/%d/counts".formatted(i)));
        }
    }

    private static String expected(UUID student, List<String> decided, List<String> faces, boolean held) {
        for (String status : List.of("PRESENT", "ABSENT", "EXCUSED")) {
            if (decided.contains(student + " " + status)) {
                return status.substring(0, 1).toLowerCase();
            }
        }
        return faces.contains(student.toString()) ? "P" : held ? "A" : "-";
    }

    private static String percentage(List<String> letters) {
        long present = letters.stream().filter("P"::equalsIgnoreCase).count();
        long absent = letters.stream().filter("A"::equalsIgnoreCase).count();
        return present + absent == 0
                ? ""
                : " "
                        + BigDecimal.valueOf(100 * present)
                                .divide(BigDecimal.valueOf(present + absent), 1, RoundingMode.HALF_UP);
    }

    private String numberOf(UUID student) {
        return json(get("/api/students/{id}", student))
                .path("lastName")
                .asString()
                .substring(3);
    }

    private void photograph(UUID session, Random random, List<UUID> students) {
        for (int photo = 0; photo < 2; photo++) {
            UUID image = Rows.image(jdbc, session, "PROCESSED");
            for (int index = 0; index < 6; index++) {
                UUID face = Rows.face(jdbc, image, index);
                if (random.nextInt(4) > 0) {
                    // Refused when the student is in the photograph already.
                    label(face, any(students, random));
                }
            }
        }
    }

    private UUID anyFace(Random random) {
        return any(ids("face_crops join images on images.id = image_id", "face_crops.id"), random);
    }

    private UUID anyImage(Random random) {
        return any(ids("images", "images.id"), random);
    }

    private List<UUID> ids(String tables, String column) {
        return jdbc.sql("select %s from %s join sessions on sessions.id = session_id where class_id = ? order by 1"
                        .formatted(column, tables))
                .param(classId)
                .query(UUID.class)
                .list();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private UUID newSession(String name, LocalDate date) {
        return create("/api/sessions", Map.of("classId", classId, "name", name, "date", date.toString()));
    }

    private JsonNode attendance(String query) {
        return json(get("/api/classes/" + classId + "/attendance" + query)
                .expectStatus()
                .isOk());
    }

    private static List<String> rows(JsonNode matrix) {
        return matrix.path("content")
                .valueStream()
                .map(row -> "%s %s %s"
                        .formatted(
                                row.path("lastName").asString(),
                                row.path("statuses").asString(),
                                row.at("/counts/percentage").asString(""))
                        .strip())
                .toList();
    }

    private void decide(UUID session, UUID student, String status) {
        client.put()
                .uri("/api/sessions/{id}/attendance/{student}", session, student)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("status", status))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private ResponseSpec label(UUID faceCropId, UUID studentId) {
        return client.put()
                .uri("/api/face-crops/{id}/student", faceCropId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("studentId", studentId))
                .exchange();
    }
}
