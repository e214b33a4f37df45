package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What administrators do; and what professors may do of it. */
class AdministrationJourneyIT extends Journey {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STUDENTS = 6;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void decidesWhoMaySignInAndWhatTheyMayDo() {
        String newcomer = "fatima-" + mark;
        String group = "assistants-" + mark;
        Page page = visit.page();
        visit.expectRefusals(400);
        signInAsAdministrator("/admin");
        visit.awaitHeading("Administration");
        page.locator("li strong").first().waitFor();
        visit.look("admin");

        visit.follow("Groups");
        visit.awaitText("always there");
        visit.click("New group");
        Locator form = page.locator("at-group-form");
        form.getByLabel("Name").fill(group);
        form.getByLabel("May").selectOption("ADMINISTRATOR");
        visit.click("Create group");
        visit.awaitText("0 users");
        visit.look("admin-groups");
        assertThat(visit.button("Delete professors").count()).isZero();
        assertThat(page.getByLabel("Select professors").count()).isZero();

        page.locator("a.back").click();
        visit.follow("Users");
        visit.click("New user");
        Locator user = page.locator("at-user-form");
        user.getByLabel("Username").fill(newcomer);
        user.getByLabel("First name").fill("فاطمة");
        user.getByLabel("Last name").fill("الفهرية");
        user.getByLabel("Password").fill("short");
        visit.click("Create user");
        user.locator(".error").waitFor();
        visit.look("admin-user-form");
        user.getByLabel("Password").fill(Visit.PASSWORD);
        visit.click("Create user");
        awaitNo(user);
        page.getByLabel("Search users").fill(mark);
        page.waitForURL("**/admin/users?q=" + mark);
        row(newcomer).getByText("Active").waitFor();
        visit.look("admin-users");

        visit.click("Edit " + newcomer);
        user.getByLabel("Email").fill("fatima@example.org");
        user.getByLabel(group).check();
        visit.click("Save");
        row(newcomer).getByText("fatima@example.org").waitFor();
        assertThat(page.locator("tbody tr").count())
                .as("what was searched stays so")
                .isEqualTo(1);
        try (Visit other = new Visit(system.stack().api().uri().toString())) {
            other.signIn(newcomer, "/admin");
            other.awaitHeading("Administration");
            bulk("Deactivate", newcomer, "1 user?");
            row(newcomer).getByText("Deactivated").waitFor();
            other.expectRefusals(401);
            other.follow("Users");
            other.awaitHeading("You were signed out");
        }
        visit.look("admin-users-deactivated");
        page.getByLabel("Active").selectOption("true");
        visit.awaitText("Nothing matches what you look for.");
        visit.click("Show all");
        page.getByLabel("Search users").fill(mark);
        row(newcomer).waitFor();

        page.getByLabel("Select " + newcomer).check();
        visit.click("Remove from group");
        page.locator("at-bulk-dialog select").selectOption(group);
        page.locator("at-bulk-dialog button.primary").click();
        visit.awaitText("Done for 1");
        visit.click("Set a password for " + newcomer);
        page.getByLabel("New password").fill("staple battery horse correct");
        visit.click("Set password");
        visit.awaitText("Saved");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("History of " + newcomer))
                .click();
        visit.awaitHeading("Audit log");
        visit.awaitText("fatima@example.org");
        visit.awaitText("password_hash");
        visit.look("admin-audit-log");
        page.goBack();
        bulk("Delete", newcomer, "Delete " + newcomer);
        visit.awaitText("Nothing matches what you look for.");

        page.navigate("/admin/groups");
        page.getByLabel("Select " + group).check();
        visit.look("admin-groups-selected");
        page.getByLabel("Search groups").fill(mark);
        page.waitForURL("**/admin/groups?q=" + mark);
        visit.click("Delete");
        visit.awaitText("0 users leave it");
        visit.look("admin-groups-deletion");
        page.locator("at-bulk-dialog button.danger").click();
        visit.awaitText("Nothing matches what you look for.");
    }

    @Test
    void doesOneThingToManyRowsOfEveryTable() {
        String course = "Statics " + mark;
        UUID classId = api.createClass(course);
        api.createStudent(classId, "Uma", "Rao " + mark);
        api.createStudent(classId, "Alan", "Turing " + mark);
        UUID sessionId = api.createSession(classId, "Week " + mark, LocalDate.now());
        api.createSession(classId, "Empty " + mark, LocalDate.now());
        byte[] hall = LectureHall.fullHd(STUDENTS, 401).draw().toJpeg(0.9f);
        UUID imageId = api.upload(sessionId, mark + ".jpg", hall).id();
        byte[] other = LectureHall.fullHd(2, 402).draw().toJpeg(0.9f);
        UUID otherId = api.upload(sessionId, "other.jpg", other).id();
        await().atMost(PATIENCE)
                .until(() ->
                        api.photo(imageId).isFinished() && api.photo(otherId).isFinished());
        Page page = visit.page();
        signInAsAdministrator("/admin/classes?q=" + mark);

        row(course).getByText(username).first().waitFor();
        visit.look("admin-classes");
        bulk("Archive", course, "1 class?");
        row(course).getByText("Archived").waitFor();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Students of " + course))
                .click();
        row("Turing").waitFor();
        visit.look("admin-students");
        bulk("Delete", "Alan Turing " + mark, "faces that were theirs become unknown");
        awaitNo(row("Turing"));

        page.navigate("/admin/faces?classId=" + classId);
        row(mark + ".jpg").first().waitFor();
        row("other.jpg").first().waitFor();
        assertThat(visit.said("checkbox")).hasSizeGreaterThan(STUDENTS).doesNotHaveDuplicates();
        assertThat(visit.said("link \"Face")).hasSizeGreaterThan(STUDENTS).doesNotHaveDuplicates();
        page.navigate("/admin/faces?imageId=" + imageId);
        row("Unknown").nth(STUDENTS - 1).waitFor();
        page.getByLabel("Select Face 1").check();
        page.getByLabel("Select Face 2").check();
        visit.look("admin-faces");
        visit.click("Assign to a student");
        page.getByLabel("Search students").fill("uma " + mark);
        page.locator("[role=option]").getByText("Uma Rao " + mark).waitFor();
        visit.look("admin-faces-assign");
        page.keyboard().press("Enter");
        page.locator("at-bulk-dialog button.primary").click();
        visit.awaitText("1 was left as it is:");
        row("Uma Rao").waitFor();
        visit.look("admin-faces-refused");
        visit.click("Clear selection");
        bulk("Delete", "Face 3", "For what is no face.");
        awaitNo(page.getByLabel("Select Face 3"));

        page.navigate("/admin/photos");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Class Any"))
                .click();
        page.getByLabel("Search classes").fill(mark);
        page.locator("[role=option]").getByText(course).click();
        page.waitForURL("**/admin/photos?classId=" + classId);
        row(mark + ".jpg").waitFor();
        visit.look("admin-photos");
        bulk("Search again", mark + ".jpg", "Faces keep their names");
        visit.awaitText("Done for 1");

        page.navigate("/admin/sessions?q=" + mark);
        row("Empty").waitFor();
        visit.look("admin-sessions");
        bulk("Delete", "Empty " + mark, "0 photos with 0 faces");
        awaitNo(row("Empty"));
        page.navigate("/admin/classes?q=" + mark);
        page.getByLabel("Select " + course).check();
        visit.click("Delete");
        visit.awaitText("1 student, 1 session, 2 photos and");
        visit.look("admin-classes-deletion");
        page.locator("at-bulk-dialog button.danger").click();
        visit.awaitText("Nothing matches what you look for.");

        page.navigate("/admin/audit-log?table=classes&rowId=" + classId);
        row("Deleted").waitFor();
        row("Changed").getByText("active").waitFor();
        row("Created").getByText(username).waitFor();
        visit.look("admin-audit-log-of-class");
    }

    @Test
    void setsACameraUpByACodeThatIsShownOnce() throws IOException, InterruptedException {
        UUID classId = api.createClass("Optics " + mark);
        UUID sessionId = api.createSession(classId, "Today", LocalDate.now());
        Page page = visit.page();
        visit.expectRefusals(400);
        visit.signIn(username, "/classes/" + classId);
        visit.follow("Cameras");
        visit.awaitHeading("Nothing here yet");
        visit.look("cameras-none");

        visit.click("Add camera");
        Locator form = page.locator("at-camera-form");
        form.getByLabel("Name").fill("Back wall " + mark);
        form.getByLabel("Smallest face").fill("5000");
        form.locator("button.primary").click();
        form.locator(".error").waitFor();
        form.getByLabel("Smallest face").fill("20");
        visit.look("camera-form");
        form.locator("button.primary").click();
        visit.awaitText("This key is shown only now.");
        Locator picture = page.locator("at-shown-key img");
        picture.waitFor();
        visit.look("camera-key");
        JsonNode code = JsonMapper.shared().readTree(CodeReader.read(picture.screenshot()));
        assertThat(shownKey()).isEqualTo(code.get("key").asString());
        assertThat(upload(code)).isEqualTo(202);
        assertThat(api.photos(sessionId)).hasSize(1);
        visit.click("The camera has it");
        row("Back wall").getByText("from 20 px").waitFor();
        page.reload();
        row("Back wall").waitFor();
        assertThat(row("Back wall").getByText("Never").count()).isZero();
        visit.look("cameras");

        visit.click("Revoke the key of Back wall " + mark);
        visit.click("Revoke");
        row("Back wall").getByText("revoked").waitFor();
        assertThat(upload(code)).isEqualTo(401);
        visit.click("New key for Back wall " + mark);
        visit.click("Make a new key");
        visit.awaitText("This key is shown only now.");
        assertThat(shownKey()).startsWith("attc_").isNotEqualTo(code.get("key").asString());
        visit.click("The camera has it");

        api.createCamera(classId, "Door " + mark);
        api.createCamera(classId, "Window " + mark);
        UUID gone = api.createCamera(classId, "Gone " + mark);
        page.reload();
        page.getByLabel("Select all on this page").check();
        api.deleteCamera(gone);
        visit.look("cameras-selected");
        visit.expectRefusals(404);
        visit.click("Revoke");
        visit.awaitText("Revoke the keys of 4 cameras?");
        visit.look("cameras-revocation");
        page.locator("at-bulk-dialog button.primary").click();
        visit.awaitText("1 was left as it is:");
        visit.awaitText("Done for 3");
        assertThat(row("revoked").count()).isEqualTo(3);
        visit.look("cameras-refused");
        page.getByLabel("Select Door " + mark).check();
        page.locator(".selection").getByText("Delete").click();
        visit.awaitText("What it uploaded stays");
        page.locator("at-bulk-dialog button.danger").click();
        awaitNo(row("Door"));
        row("Window").waitFor();

        page.navigate("/admin/cameras");
        visit.awaitHeading("This is for administrators");
        visit.look("admin-for-others");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Administration"))
                        .count())
                .isZero();
        page.navigate("/admin");
        visit.follow("To your classes");
        visit.awaitHeading("Optics " + mark);
    }

    private void signInAsAdministrator(String address) {
        String administrator = "grace-" + UUID.randomUUID();
        system.api().createAdministrator(administrator, Visit.PASSWORD, "");
        visit.signIn(administrator, address);
    }

    private Locator row(String text) {
        return visit.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void awaitNo(Locator gone) {
        gone.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private String shownKey() {
        return visit.page().locator("at-shown-key input").inputValue();
    }

    /** Chooses a row, and does what the button says after having read what that means. */
    private void bulk(String action, String name, String meaning) {
        visit.page().getByLabel("Select " + name).check();
        visit.click(action);
        visit.awaitText(meaning);
        visit.page().locator("at-bulk-dialog form .actions button").first().click();
        awaitNo(visit.page().locator("at-bulk-dialog"));
    }

    /** As a camera that knows nothing but the code. */
    private static int upload(JsonNode code) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(code.get("api").asString() + "/camera/images"))
                .header("Authorization", "Bearer " + code.get("key").asString())
                .header("Content-Type", "image/jpeg")
                .POST(BodyPublishers.ofByteArray(
                        LectureHall.fullHd(STUDENTS, 502).draw().toJpeg(0.9f)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode();
    }
}
