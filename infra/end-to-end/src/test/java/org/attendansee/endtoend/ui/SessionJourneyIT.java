package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.Test;

class SessionJourneyIT extends Journey {

    private static final float QUALITY = 0.9f;

    @Test
    void uploadsPhotosAndSeesThemDoneWithoutReloading() {
        UUID classId = api.createClass("Acoustics");
        byte[] hall = LectureHall.fullHd(12, 201).draw().toJpeg(QUALITY);
        byte[] other = LectureHall.fullHd(8, 202).draw().toJpeg(QUALITY);
        byte[] damaged = Arrays.copyOf(other, other.length / 3);
        Page page = visit.page();
        visit.expectRefusals(415);
        visit.signIn(username, "/classes/" + classId);

        visit.click("Create a session");
        page.getByLabel("Name").fill("Week 1");
        visit.look("session-form");
        visit.click("Create session");
        visit.awaitHeading("No photos yet");
        visit.look("session-empty");
        page.locator("input[multiple]").setInputFiles(new FilePayload[] {
            photo("front.jpg", hall),
            photo("back.jpg", other),
            photo("damaged.jpg", damaged),
            new FilePayload("notes.txt", "text/plain", "no photo".getBytes())
        });

        visit.awaitHeading("Uploads finished");
        page.locator("input[multiple]").setInputFiles(photo("front again.jpg", hall));
        upload("front again.jpg").getByText("Already there").waitFor();
        assertThat(upload("notes.txt").innerText()).contains("Not taken").contains("JPEG, PNG or WebP");
        card("front.jpg").getByText("12 faces").waitFor();
        card("back.jpg").getByText("8 faces").waitFor();
        card("damaged.jpg").getByText("damaged or incomplete").waitFor();
        visit.look("session");

        Response retried = page.waitForResponse(
                "**/reprocess", () -> card("damaged.jpg").getByText("Try again").click());
        assertThat(retried.status()).isEqualTo(202);
        card("damaged.jpg").getByText("damaged or incomplete").waitFor();
        visit.click("Delete photo damaged.jpg");
        visit.confirm();
        card("damaged.jpg").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        visit.awaitHeading("2 photos · 20 faces");
    }

    @Test
    void sendsAgainWhatDidNotArrive() {
        UUID classId = api.createClass("Hydraulics");
        UUID sessionId = api.createSession(classId, "Week 1", LocalDate.now());
        byte[] hall = LectureHall.fullHd(6, 203).draw().toJpeg(QUALITY);
        Page page = visit.page();
        visit.signIn(username, "/sessions/" + sessionId);
        visit.awaitHeading("No photos yet");
        visit.expectLostRequests();
        Pattern uploads = Pattern.compile(".*/images\\?fileName=.*");
        page.route(uploads, Route::abort);

        page.locator("input[multiple]").setInputFiles(photo("hall.jpg", hall));
        visit.awaitText("It is sent again by itself.");
        page.unroute(uploads);

        card("hall.jpg").getByText("6 faces").waitFor();
    }

    @Test
    void goesOnByItselfAfterTheApiWasRestarted() {
        visit.expectLostRequests();
        UUID sessionId = api.createSession(api.createClass("Ballistics"), "Week 1", LocalDate.now());
        api.upload(sessionId, "before.jpg", LectureHall.fullHd(6, 204).draw().toJpeg(QUALITY));
        visit.signIn(username, "/sessions/" + sessionId);
        card("before.jpg").getByText("6 faces").waitFor();
        live().waitFor();

        system.stack().api().restart();

        api.upload(sessionId, "after.jpg", LectureHall.fullHd(7, 205).draw().toJpeg(QUALITY));
        card("after.jpg").getByText("7 faces").waitFor();
        live().waitFor();
    }

    private Locator live() {
        return visit.page().getByText("Live", new Page.GetByTextOptions().setExact(true));
    }

    private Locator upload(String name) {
        return visit.page().locator("at-upload-list li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator card(String name) {
        return visit.page()
                .locator("at-photo-card")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("a[title='%s']".formatted(name))));
    }

    private static FilePayload photo(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }
}
