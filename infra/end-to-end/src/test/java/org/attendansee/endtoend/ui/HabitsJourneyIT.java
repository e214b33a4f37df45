package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.Test;

/** What people do on any page: keys alone, back, reload, another language, a phone, paper. */
class HabitsJourneyIT extends Journey {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STUDENTS = 6;
    private static final int MOST_TABS = 60;
    private static final int PHONE_WIDTH = 360;

    /** The width of A4 between margins of 15 mm, in CSS pixels. */
    private static final int PAPER_WIDTH = 680;

    /** What a screen reader would call what has the focus. */
    private static final String FOCUSED = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) {
                element = element.shadowRoot.activeElement;
              }
              const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText;
              return element === document.body ? '' : (name ?? '').trim();
            }""";

    private static final String SHOWS_FOCUS = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) {
                element = element.shadowRoot.activeElement;
              }
              return [element, element.closest('article')].some(
                outlined => outlined && getComputedStyle(outlined).outlineStyle !== 'none');
            }""";

    private UUID classId;
    private UUID sessionId;

    @Test
    void goesFromSignInToANameWithKeysAlone() {
        photograph();
        Page page = visit.page();
        page.navigate("/");
        visit.awaitHeading("Sign in");
        awaitFocus("Username");
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.keyboard().type(Visit.PASSWORD);
        page.keyboard().press("Enter");
        visit.awaitHeading("Classes");
        assertThat(page.title()).isEqualTo("Classes · AttendanSee");

        enter("Mechanics");
        visit.awaitHeading("Mechanics");
        enter("Week 1");
        visit.awaitHeading("Week 1");
        assertThat(page.title()).isEqualTo("Week 1 · Mechanics · AttendanSee");
        enter("hall.jpg");
        visit.awaitHeading("hall.jpg");
        page.locator("at-face-list button").nth(STUDENTS - 1).waitFor();
        assertThat(page.title()).isEqualTo("hall.jpg · Week 1 · AttendanSee");
        page.keyboard().type("turing");
        page.keyboard().press("Enter");

        visit.awaitText("Alan Turing assigned");
    }

    @Test
    void keepsTheFocusWhereSomebodyWorks() {
        enrol();
        Page page = visit.page();
        visit.signIn(username, "/classes/" + classId + "/roster");
        visit.awaitText("3 entries");

        enter("Edit");
        visit.awaitHeading("Edit class");
        page.keyboard().press("Escape");
        awaitFocus("Edit");
        enter("Edit Alan Turing");
        awaitFocus("First name");
        page.keyboard().press("Escape");
        awaitFocus("Edit Alan Turing");
        enter("Edit Alan Turing", "Shift+Tab");
        awaitFocus("First name");
        page.keyboard().press("Enter");
        visit.awaitText("Saved");
        awaitFocus("Edit Alan Turing");

        enter("Delete Alan Turing");
        awaitFocus("Cancel");
        enter("Delete", "Shift+Tab");
        visit.awaitText("2 entries");
        awaitFocus("Mechanics");
        assertThat(page.locator("at-dialog").count()).isZero();
    }

    @Test
    void comesBackToWhereSomebodyWas() {
        enrol();
        for (int i = 0; i < 60; i++) {
            api.createStudent(classId, "Student", "No " + i);
        }
        Page page = visit.page();
        visit.signIn(username, "/classes/" + classId + "/roster?q=student");
        visit.awaitText("60 entries");
        visit.click("Next page");
        page.waitForURL("**/roster?q=student&page=2");
        visit.awaitText("2 of 2");
        page.reload();
        visit.awaitText("2 of 2");
        assertThat(page.getByLabel("Search students").inputValue()).isEqualTo("student");
        visit.click("Previous page");
        visit.awaitText("1 of 2");

        page.evaluate("window.scrollTo(0, 900)");
        page.locator(".tabs a").first().evaluate("link => link.click()");
        page.waitForURL("**/classes/" + classId);
        visit.awaitText("Week 1");
        page.goBack();
        awaitScroll(900);
        page.evaluate("window.scrollTo(0, 700)");
        page.waitForFunction("() => history.state?.scroll === 700");
        page.reload();
        awaitScroll(700);
        page.goForward();
        visit.awaitText("Week 1");
    }

    @Test
    void keepsTheFilterOfFaces() {
        photograph();
        Page page = visit.page();
        visit.signIn(username, "/sessions/" + sessionId + "/faces");
        page.locator(".tile").nth(STUDENTS - 1).waitFor();
        page.locator(".tile").nth(1).focus();
        page.keyboard().press("Space");
        enter("Assign to a student");
        page.keyboard().type("noe");
        page.keyboard().press("Enter");
        visit.awaitText("1 face changed");
        awaitFocus("Face 2: Emmy Noether");

        visit.click("Known");
        page.waitForURL("**/faces?show=known");
        page.reload();
        page.locator(".tile").getByText("Emmy Noether").waitFor();
        assertThat(page.locator(".tile").count()).isEqualTo(1);
        visit.follow("In the photo: Face 1: Emmy Noether");
        visit.awaitHeading("hall.jpg");
        page.goBack();
        page.locator(".tile").getByText("Emmy Noether").waitFor();
        assertThat(page.locator(".tile").count()).isEqualTo(1);
        page.locator(".tile").click();
        visit.click("Make unknown");
        visit.awaitHeading("No face has a name yet");
    }

    @Test
    void speaksGermanOnAPhone() {
        photograph();
        visit.expectRefusals(400);
        visit.expectRefusals(409);
        visit.expectRefusals(404);
        Page page = visit.page();
        visit.signIn(username, "/account");
        page.getByLabel("Language").selectOption("de");
        visit.awaitHeading("Ihr Konto");
        page.setViewportSize(PHONE_WIDTH, 740);

        page.navigate("/classes/" + classId + "/roster");
        visit.click("Person aufnehmen");
        Locator student = page.locator("at-student-form");
        student.getByLabel("Vorname").fill("Alan");
        student.getByLabel("Nachname").fill("Turing");
        student.getByLabel("E-Mail").fill("keine Adresse");
        student.locator("button.primary").click();
        visit.awaitText("muss eine korrekt formatierte E-Mail-Adresse sein");
        student.getByLabel("E-Mail").fill("");
        student.locator("button.primary").click();
        visit.awaitText("Im Kurs gibt es bereits eine Person mit diesem Namen.");
        visit.look("german-refusal");
        page.keyboard().press("Escape");
        visit.look("german-roster");

        page.navigate("/sessions/" + sessionId);
        visit.click("Bearbeiten");
        Locator session = page.locator("at-session-form");
        session.getByLabel("Beginn").fill("12:00");
        session.getByLabel("Ende").fill("11:00");
        session.locator("button.primary").click();
        visit.awaitText("muss nach dem Beginn liegen");
        page.keyboard().press("Escape");
        visit.look("german-session");
        page.navigate("/sessions/" + UUID.randomUUID());
        visit.awaitHeading("Das gibt es hier nicht");
        assertThat(page.title()).isEqualTo("Das gibt es hier nicht · AttendanSee");
        page.navigate("/classes/" + classId);
        visit.awaitText("Week 1");
        visit.look("german-class");
        page.navigate("/sessions/" + sessionId + "/faces");
        page.locator(".tile").nth(STUDENTS - 1).waitFor();
        visit.look("german-faces");
        page.navigate("/pipeline");
        visit.awaitHeading("Verarbeitung");
        visit.look("german-pipeline");
    }

    @Test
    void saysWhyAProviderLetsNobodyInAndNothingElse() {
        Page page = visit.page();
        page.navigate("/sign-in?problem=no-account&returnTo=/account");
        visit.awaitText("You have no account here.");
        visit.look("sign-in-refused");

        page.navigate("/sign-in?problem=Call+555-0100&returnTo=//example.org");
        visit.awaitHeading("Sign in");
        assertThat(page.locator("at-notice").count()).isZero();
        assertThat(page.locator("main").innerText()).doesNotContain("555");
        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill(Visit.PASSWORD);
        visit.click("Sign in");
        page.waitForURL("**/classes");
    }

    @Test
    void leavesNobodyBeforeAClosedDoor() {
        enrol();
        Page page = visit.page();
        visit.expectRefusals(401);
        visit.signIn(username, "/classes/" + classId);
        visit.awaitText("Week 1");
        visit.context().clearCookies();

        visit.follow("Roster");
        visit.awaitHeading("You were signed out");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        visit.awaitHeading("You were signed out");
        visit.click("Sign in as somebody else");
        page.waitForURL("**/sign-in");
        visit.awaitHeading("Sign in");
    }

    @Test
    void printsWithoutWhatPaperCannotDo() {
        photograph();
        Page page = visit.page();
        visit.signIn(username, "/classes/" + classId);
        visit.awaitText("Week 1");
        print("class");
        page.navigate("/classes/" + classId + "/roster");
        visit.awaitText("Turing");
        print("roster");
        assertThat(page.locator("thead").isVisible()).isTrue();
        page.navigate("/sessions/" + sessionId);
        visit.awaitText("6 faces");
        print("session");
    }

    /** Leaves the page as paper has it. */
    private void print(String name) {
        Page page = visit.page();
        page.setViewportSize(PAPER_WIDTH, 960);
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target/screenshots/print-" + name + ".png")));

        assertThat(page.locator("h1").first().isVisible()).isTrue();
        for (String screenOnly : List.of("button", "input", "header", "nav a", "at-toasts", ".back")) {
            assertThat(page.locator(screenOnly).all())
                    .as("%s on paper of %s", screenOnly, name)
                    .noneMatch(Locator::isVisible);
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("wider than paper")
                .isLessThanOrEqualTo(0);
        assertThat(page.evaluate("getComputedStyle(document.body).colorScheme")).isEqualTo("light");
    }

    private void enrol() {
        classId = api.createClass("Mechanics");
        for (String name : List.of("Ada Lovelace", "Alan Turing", "Emmy Noether")) {
            String[] names = name.split(" ");
            api.createStudent(classId, names[0], names[1]);
        }
        sessionId = api.createSession(classId, "Week 1", LocalDate.now());
    }

    private void photograph() {
        enrol();
        byte[] hall = LectureHall.fullHd(STUDENTS, 601).draw().toJpeg(0.9f);
        UUID imageId = api.upload(sessionId, "hall.jpg", hall).id();
        await().atMost(PATIENCE).until(() -> api.photo(imageId).isFinished());
    }

    private void enter(String name) {
        enter(name, "Tab");
    }

    /** Goes on, key by key, until what has the focus is called so, sees that it shows it, and presses Enter. */
    private void enter(String name, String key) {
        Page page = visit.page();
        for (int i = 0; i < MOST_TABS && !focused().equals(name); i++) {
            page.keyboard().press(key);
        }
        assertThat(focused()).as("within %d keys", MOST_TABS).isEqualTo(name);
        assertThat((boolean) page.evaluate(SHOWS_FOCUS))
                .as("shows the focus of " + name)
                .isTrue();
        page.keyboard().press("Enter");
    }

    private String focused() {
        return (String) visit.page().evaluate(FOCUSED);
    }

    private void awaitFocus(String name) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(focused()).startsWith(name));
    }

    private void awaitScroll(int top) {
        visit.page().waitForFunction("top => Math.abs(scrollY - top) < 2", top);
    }
}
