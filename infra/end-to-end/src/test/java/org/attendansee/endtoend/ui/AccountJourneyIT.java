package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountJourneyIT extends Journey {

    private static final String OTHER_PASSWORD = "staple battery horse correct";

    @Test
    void signsInWhereItWasGoingAndOutAgain() {
        visit.expectRefusals(401);
        Page page = visit.page();
        page.navigate("/pipeline");
        page.waitForURL("**/sign-in?returnTo=%2Fpipeline");
        visit.awaitHeading("Sign in");
        visit.look("sign-in");

        page.getByLabel("Username").fill(username);
        page.getByLabel("Password").fill("wrong");
        visit.click("Sign in");
        visit.awaitText("Username or password is wrong.");
        page.getByLabel("Password").fill(Visit.PASSWORD);
        visit.click("Sign in");
        visit.awaitHeading("Pipeline");
        assertThat(page.title()).isEqualTo("Pipeline · AttendanSee");

        visit.click("Sign out");
        visit.awaitHeading("Sign in");
        page.navigate("/classes");
        visit.awaitHeading("Sign in");
    }

    @Test
    void changesThePassword() {
        Page page = visit.page();
        visit.expectRefusals(400);
        visit.signIn(username, "/account");
        visit.awaitHeading("Your account");
        visit.look("account");

        page.getByLabel("Current password").fill("wrong");
        page.getByLabel("New password").fill(OTHER_PASSWORD);
        visit.click("Change password");
        visit.awaitText("is wrong");
        assertThat(page.getByLabel("New password").inputValue())
                .as("what was typed")
                .isEqualTo(OTHER_PASSWORD);
        page.getByLabel("Current password").fill(Visit.PASSWORD);
        visit.click("Change password");
        visit.awaitText("Your password was changed");

        page.reload();
        visit.awaitHeading("Your account");
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionEnds() {
        Page page = visit.page();
        visit.expectRefusals(401);
        visit.signIn(username, "/classes");
        visit.awaitHeading("No classes yet");
        visit.click("New class");
        String name = "Typed before " + UUID.randomUUID();
        page.getByLabel("Name").fill(name);
        visit.context().clearCookies();

        visit.click("Create class");
        visit.awaitHeading("You were signed out");
        visit.look("session-ended");
        page.getByLabel("Password").fill(Visit.PASSWORD);
        visit.click("Sign in");

        visit.awaitHeading(name);
    }

    @Test
    void speaksAnotherLanguage() {
        Page page = visit.page();
        visit.signIn(username, "/account");

        page.getByLabel("Language").selectOption("de");
        visit.awaitHeading("Ihr Konto");
        visit.follow("Kurse");
        visit.awaitHeading("Noch keine Kurse");
        visit.look("classes-german");

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        page.reload();
        page.waitForLoadState(LoadState.LOAD);
        visit.awaitHeading("Noch keine Kurse");
    }
}
