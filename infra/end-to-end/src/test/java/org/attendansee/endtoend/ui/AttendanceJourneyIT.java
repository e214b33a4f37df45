package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was there: of one session, and of a whole class. */
class AttendanceJourneyIT extends Journey {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int LARGE = 52;
    private static final String ROWS = "document.querySelector('at-app').shadowRoot"
            + ".querySelector('at-session-attendance-page').shadowRoot.querySelectorAll('tbody tr').length";

    private static final String ADA = "Ada Lovelace";
    private static final String ALAN = "Alan Turing";
    private static final String EMMY = "Emmy Noether";
    private static final String FATIMA = "فاطمة الفهرية";
    private static final String SARA = "שרה לוי";
    private static final String ARYABHATA = "आर्यभट शर्मा";
    private static final String KIM = "민준 김";

    private final Map<String, UUID> students = new LinkedHashMap<>();
    private UUID classId;
    private UUID sessionId;

    /** Three of seven are known, and one face is nobody's yet. */
    @BeforeEach
    void photograph() {
        classId = api.createClass("Mechanics");
        for (String name : List.of(ADA, ALAN, EMMY, FATIMA, SARA, ARYABHATA, KIM)) {
            String[] names = name.split(" ");
            students.put(name, api.createStudent(classId, names[0], names[1]));
        }
        sessionId = api.createSession(classId, "Week 1", LocalDate.of(2026, 11, 9));
        UUID imageId = api.upload(
                        sessionId, "hall.jpg", LectureHall.fullHd(4, 401).draw().toJpeg(0.9f))
                .id();
        await().atMost(PATIENCE).until(() -> api.photo(imageId).isFinished());
        List<PhotoView.Face> faces = api.photo(imageId).faces();
        api.label(faces.get(0).id(), students.get(ADA));
        api.label(faces.get(1).id(), students.get(FATIMA));
        api.label(faces.get(2).id(), students.get(KIM));
    }

    @Test
    void decidesWhoWasThereByMouseAndKeyboard() {
        Page page = visit.page();
        visit.signIn(username, "/sessions/" + sessionId);
        visit.follow("Attendance");
        visit.awaitHeading("Attendance");
        visit.awaitText("43% present");
        visit.awaitText("1 face has no name yet");
        row(KIM).getByText("In 1 photo").waitFor();
        assertThat(visit.said("button")).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(visit.said("checkbox")).doesNotHaveDuplicates();
        assertThat(pressed(ADA)).isEqualTo("Present");
        assertThat(pressed(ALAN)).isEqualTo("Absent");
        visit.look("attendance");
        print("attendance-print");

        button(ALAN, "Present").click();
        visit.awaitText("Alan Turing: Present");
        row(ALAN).getByText("Decided by " + username).waitFor();
        visit.awaitText("57% present");

        button(EMMY, "Absent").focus();
        page.keyboard().press("e");
        visit.awaitText("Emmy Noether: Excused");
        page.keyboard().press("n");
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Ill until Friday");
        visit.look("attendance-note");
        visit.click("Save");
        row(EMMY).getByText("Ill until Friday").waitFor();
        assertThat(decided()).contains("Noether,Emmy,,excused,manual,0,Ill until Friday");

        button(EMMY, "Excused").focus();
        page.keyboard().press("Delete");
        visit.awaitText("Emmy Noether: decision taken back");
        assertThat(pressed(EMMY)).isEqualTo("Absent");
        page.keyboard().press("u");
        visit.awaitText("Undone");
        row(EMMY).getByText("Ill until Friday").waitFor();

        List<String> order = page.locator("tbody th bdi:first-child").allInnerTexts();
        button(order.get(0), "Absent").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("p");
        visit.awaitText(order.get(1) + ": Present");
        visit.click("Undo");
        visit.awaitText("Undone");
    }

    @Test
    void decidesAboutManyAndFindsThemAgain() {
        Page page = visit.page();
        api.decideAttendance(sessionId, students.get(ALAN), "PRESENT", "Came late");
        visit.signIn(username, "/sessions/" + sessionId + "/attendance");

        row(SARA).getByRole(AriaRole.CHECKBOX).check();
        row(ARYABHATA).getByRole(AriaRole.CHECKBOX).check();
        row(ALAN).getByRole(AriaRole.CHECKBOX).check();
        visit.awaitText("3 students selected");
        visit.look("attendance-selected");
        page.locator(".selection").getByText("Excused").click();
        visit.awaitText("3 students changed");
        assertThat(pressed(SARA)).isEqualTo("Excused");
        assertThat(decided()).contains("Turing,Alan,,excused,manual,0,Came late");
        visit.click("Undo");
        visit.awaitText("Undone");
        assertThat(decided())
                .contains("Turing,Alan,,present,manual,0,Came late")
                .doesNotContain("excused");

        visit.click("All others …");
        visit.look("attendance-rest");
        visit.click("Save");
        visit.awaitText("3 students changed");
        row(ARYABHATA).getByText("Decided by " + username).waitFor();
        assertThat(pressed(ARYABHATA)).isEqualTo("Absent");

        visit.click("Absent 3");
        page.waitForURL("**/attendance?status=ABSENT");
        page.reload();
        row(SARA).waitFor();
        assertThat(page.locator("tr[data-student]").count()).isEqualTo(3);
        page.getByLabel("Search students").fill("שרה");
        page.waitForURL("**/attendance?q=*&status=ABSENT");
        row(EMMY).waitFor(gone());
        Path csv = download("CSV", "Mechanics, 2026-11-09 Week 1.csv");
        assertThat(csv)
                .content(StandardCharsets.UTF_8)
                .contains("לוי,שרה,,absent,manual")
                .hasLineCount(2);
        assertThat(download("PDF", "Mechanics, 2026-11-09 Week 1.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");

        button(SARA, "Present").click();
        visit.awaitHeading("Nothing found");
        visit.look("attendance-nothing");
        visit.click("Show all");
        page.getByLabel("Sort by").selectOption("photos");
        page.waitForURL("**/attendance?sort=photos");
        row(ADA).getByLabel("Ada Lovelace in the photo").click();
        visit.awaitHeading("hall.jpg");
        page.locator("section.selected .name").getByText(ADA).waitFor();
    }

    @Test
    void doesNotCallAnybodyAbsentBeforeTheSession() {
        UUID next = api.createSession(classId, "Week 2", LocalDate.of(2026, 11, 16));
        visit.signIn(username, "/sessions/" + next + "/attendance");

        visit.awaitText("Nobody counts as absent yet");
        visit.awaitText("Not known yet");
        assertThat(visit.page().locator("tr [aria-pressed=true]").count()).isZero();
        button(ADA, "Present").click();
        visit.awaitText("14% present");
        assertThat(pressed(SARA)).isEqualTo("Absent");

        UUID empty = api.createClass("Nobody's class");
        visit.page().navigate("/classes/" + empty + "/attendance");
        visit.awaitHeading("Nobody is on the roster yet");
        visit.look("matrix-no-students");
        visit.page().navigate("/sessions/" + api.createSession(empty, "Week 1", LocalDate.now()) + "/attendance");
        visit.awaitHeading("Nobody is on the roster yet");
    }

    @Test
    void choosesOnSeveralPagesAndPrintsThemAll() {
        UUID large = api.createClass("Anatomy");
        for (int number = 1; number <= LARGE; number++) {
            api.createStudent(large, "Student", "No %02d".formatted(number));
        }
        UUID session = api.createSession(large, "Week 1", LocalDate.of(2026, 11, 9));
        Page page = visit.page();
        visit.signIn(username, "/sessions/" + session + "/attendance");

        page.getByLabel("Select all on this page").check();
        visit.awaitText("50 students selected");
        visit.click("Next page");
        page.waitForURL("**/attendance?page=2");
        row("Student No 51").getByRole(AriaRole.CHECKBOX).check();
        visit.awaitText("51 students selected");
        page.locator(".selection").getByText("Absent").click();
        visit.awaitText("51 students changed");
        visit.awaitText("0% present");
        page.evaluate("window.print = () => window.printed = %s".formatted(ROWS));
        visit.click("Print");
        page.waitForFunction("() => window.printed === " + LARGE);
        page.waitForFunction("() => " + ROWS + " === 2");
        button("Student No 52", "Present").focus();
        page.keyboard().press("Control+z");
        visit.awaitText("Undone");
        visit.awaitText("Nobody counts as absent yet");
    }

    @Test
    void showsWhoWasInWhichSession() {
        UUID second = api.createSession(classId, "Week 2", LocalDate.of(2026, 11, 16));
        api.decideAttendance(second, students.get(ADA), "PRESENT", "");
        api.decideAttendance(second, students.get(EMMY), "EXCUSED", "Ill");
        api.decideAttendance(second, students.get(SARA), "PRESENT", "");
        api.createSession(classId, "الأسبوع الثالث", LocalDate.of(2026, 11, 23));
        api.createSession(classId, "Excursion to the observatory", LocalDate.of(2026, 11, 30));
        Page page = visit.page();
        visit.signIn(username, "/classes/" + classId);
        visit.follow("Attendance");
        visit.awaitHeading("Mechanics");
        assertThat(cell(ADA, "Week 1: Present").innerText()).isEqualTo("P");
        assertThat(cell(ADA, "Week 2: Present, decided by hand").innerText()).isEqualTo("p");
        assertThat(cell(EMMY, "Week 2: Excused, decided by hand").innerText()).isEqualTo("e");
        assertThat(cell(KIM, "Week 2: Absent").innerText()).isEqualTo("A");
        assertThat(cell(KIM, "Excursion to the observatory: Not known yet").innerText())
                .isEqualTo("–");
        assertThat(shares()).isEqualTo("38% 43% 33% – –");
        visit.look("matrix");
        byte[] paper = print("matrix-print");
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).as("across").contains("/MediaBox [0 0 84");

        visit.click("Filters");
        page.getByLabel("From").fill("2026-11-10");
        page.waitForURL("**/attendance?from=2026-11-10");
        page.waitForCondition(() -> shares().equals("33% 33% – –"));
        page.getByLabel("At most, %").fill("50");
        page.keyboard().press("Tab");
        page.waitForURL("**/attendance?from=2026-11-10&maxPercentage=50");
        name(ADA).waitFor(gone());
        page.reload();
        name(KIM).waitFor();
        assertThat(page.getByLabel("From").inputValue()).isEqualTo("2026-11-10");
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
        visit.look("matrix-filtered");
        Path csv = download("CSV", "Mechanics, 2026-11-16 to 2026-11-30.csv");
        assertThat(csv)
                .content(StandardCharsets.UTF_8)
                .startsWith("\uFEFFlast name,first name,student id,percentage,2026-11-16 Week 2,")
                .contains("김,민준,,0.0,A,-,-")
                .hasLineCount(5);
        assertThat(download("PDF", "Mechanics, 2026-11-16 to 2026-11-30.pdf"))
                .content(StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-");
        visit.expectRefusals(400);
        page.getByLabel("At most, %").fill("150");
        page.keyboard().press("Tab");
        page.locator("#maxPercentage[aria-invalid=true]").waitFor();
        visit.click("Clear filters");
        page.waitForURL("**/attendance");
        page.getByLabel("Sort by").selectOption("lowest");
        page.waitForURL("**/attendance?sort=lowest");
        page.getByLabel("Search students").fill("ada");
        name(KIM).waitFor(gone());

        cell(ADA, "Week 1: Present").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        visit.awaitHeading("Attendance");
        button(ADA, "Absent").click();
        visit.awaitText("Ada Lovelace: Absent");
        page.goBack();
        cell(ADA, "Week 2: Absent, decided by hand").waitFor();
        assertThat(page.getByLabel("Search students").inputValue()).isEqualTo("ada");
    }

    /** What paper shows: nothing that one could press. */
    private byte[] print(String name) {
        Page page = visit.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertThat(page.locator("header").isVisible()).isFalse();
        assertThat(page.getByLabel("Search students").isVisible()).isFalse();
        assertThat(page.locator("tbody th").getByText(ADA).isVisible()).isTrue();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        return pdf;
    }

    private Path download(String link, String fileName) {
        Download download = visit.page().waitForDownload(() -> visit.follow(link));
        assertThat(download.suggestedFilename()).isEqualTo(fileName);
        return download.path();
    }

    /** The list as the API has it. */
    private String decided() {
        return new String(api.bytes("/api/sessions/" + sessionId + "/attendance.csv"), StandardCharsets.UTF_8);
    }

    private Locator row(String name) {
        return visit.page().locator("tr[data-student]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator button(String name, String status) {
        return row(name).locator(".switch").getByText(status);
    }

    private String pressed(String name) {
        return row(name).locator(".switch [aria-pressed=true]").innerText();
    }

    private Locator name(String name) {
        return visit.page().locator("at-attendance-matrix tbody .name").getByText(name);
    }

    private Locator cell(String name, String rest) {
        return visit.page()
                .locator("at-attendance-matrix")
                .getByLabel(name + ", " + rest, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Percentages of all sessions, and of each. */
    private String shares() {
        return String.join(" ", visit.page().locator(".shares td").allInnerTexts());
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
