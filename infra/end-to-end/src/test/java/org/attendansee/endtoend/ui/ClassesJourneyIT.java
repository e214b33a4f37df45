package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClassesJourneyIT extends Journey {

    private static final String ROSTER = """
            first name,last name,student id,email
            Emmy,Noether,1882,emmy@example.org
            Alan,Turing,1912,
            ,Nobody,,
            فاطمة,الفهرية,859,
            Emmy,Noether,1882,
            """;

    @Test
    void createsChangesArchivesAndDeletesAClass() {
        Page page = visit.page();
        visit.signIn(username, "/");
        visit.awaitHeading("No classes yet");
        visit.look("classes-none");

        visit.click("Create your first class");
        visit.look("class-form");
        page.getByLabel("Name").fill("Linear Algebra");
        visit.click("Create class");
        visit.awaitHeading("No sessions yet");
        visit.look("class-without-sessions");
        assertThat(page.title()).isEqualTo("Linear Algebra · AttendanSee");

        visit.click("Edit");
        page.getByLabel("Description").fill("Hall 3, winter term");
        visit.click("Save");
        visit.awaitText("Hall 3, winter term");
        visit.click("Archive");
        visit.awaitText("Archived");
        page.goBack();
        visit.awaitHeading("No classes yet");
        visit.click("Archived");
        page.waitForURL("**/classes?archived=true");
        page.reload();
        visit.follow("Linear Algebra");
        visit.click("Delete");
        visit.awaitText("0 students, 0 sessions, 0 photos and 0 faces");
        visit.look("class-deletion");
        visit.confirm();
        visit.awaitHeading("No classes yet");
    }

    @Test
    void showsWhatIsInEachClass() {
        UUID classId = api.createClass("Optics");
        api.createSession(classId, "Lenses", LocalDate.of(2026, 11, 20));
        api.createClass("Topology of manifolds that are neither small nor easily named");
        Page page = visit.page();
        visit.signIn(username, "/classes");

        visit.awaitText("Last session 20 Nov 2026");
        visit.look("classes");
        page.getByLabel("Search classes").fill("opt");

        page.waitForURL("**/classes?q=opt");
        visit.follow("Optics");
        visit.awaitHeading("Optics");
        visit.awaitText("Lenses");
        visit.look("class");
        page.goBack();
        assertThat(page.getByLabel("Search classes").inputValue()).isEqualTo("opt");
    }

    @Test
    void importsARosterAndKeepsItInOrder() {
        UUID classId = api.createClass("Number Theory");
        Page page = visit.page();
        visit.expectRefusals(400);
        visit.signIn(username, "/classes/" + classId + "/roster");
        visit.awaitHeading("Nobody is on the roster yet");
        visit.look("roster-empty");

        visit.click("Import roster");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("roster.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8)));
        visit.awaitText("1 with mistakes");
        visit.awaitText("1 already there");
        visit.look("roster-import");
        visit.click("Enrol 3 students");
        visit.awaitText("3 students were enrolled");
        visit.look("roster");

        visit.click("Edit Alan Turing");
        Locator email = page.locator("tr.edited").getByLabel("Email");
        email.fill("no address");
        visit.click("Save");
        page.locator("tr.edited .error")
                .getByText("e-mail")
                .or(page.locator("tr.edited .error").getByText("email"))
                .first()
                .waitFor();
        visit.look("roster-edit");
        email.fill("alan@example.org");
        visit.click("Save");
        visit.awaitText("alan@example.org");

        visit.click("Merge Alan Turing with another");
        page.locator("at-merge-dialog [role=option]").first().waitFor();
        page.keyboard().type("emmy");
        page.keyboard().press("Enter");
        visit.awaitText("All faces of Emmy Noether become those of Alan Turing");
        visit.click("Merge them");
        visit.awaitText("2 entries");

        visit.click("Delete فاطمة الفهرية");
        visit.confirm();
        visit.awaitText("1 entry");
        page.getByLabel("Search students").fill("nobody at all");
        visit.awaitHeading("Nothing found");
    }
}
