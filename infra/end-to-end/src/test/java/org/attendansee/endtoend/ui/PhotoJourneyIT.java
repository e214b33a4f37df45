package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.attendansee.local.client.PhotoView;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A photograph with ten faces, and the faces of its session. */
class PhotoJourneyIT extends Journey {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STUDENTS = 10;

    private UUID sessionId;
    private UUID imageId;

    @BeforeEach
    void photograph() {
        UUID classId = api.createClass("Mechanics");
        for (String name : new String[] {"Ada Lovelace", "Alan Turing", "Emmy Noether", "Uma Rao"}) {
            String[] names = name.split(" ");
            api.createStudent(classId, names[0], names[1]);
        }
        sessionId = api.createSession(classId, "Week 1", LocalDate.now());
        byte[] hall = LectureHall.fullHd(STUDENTS, 301).draw().toJpeg(0.9f);
        imageId = api.upload(sessionId, "hall.jpg", hall).id();
        await().atMost(PATIENCE).until(() -> api.photo(imageId).isFinished());
    }

    @Test
    void saysWhoseFacesTheyAreWithoutAMouse() {
        Page page = visit.page();
        open();
        visit.look("photo");

        page.keyboard().type("turing");
        visit.look("photo-typing");
        page.keyboard().press("Enter");
        visit.awaitText("Alan Turing assigned");
        assertThat(known()).isEqualTo("1 of 10 known");

        page.keyboard().type("turing");
        page.keyboard().press("Enter");
        visit.awaitText("Alan Turing is in this photo already, as face 1.");

        page.keyboard().type("noe");
        page.keyboard().press("Enter");
        visit.awaitText("Emmy Noether assigned");
        page.keyboard().press("u");
        visit.awaitText("Undone");
        assertThat(known()).isEqualTo("1 of 10 known");

        page.keyboard().press("ArrowLeft");
        visit.awaitText("Face 1");
        page.keyboard().press("Delete");
        visit.awaitText("The face is unknown again");
        assertThat(known()).isEqualTo("0 of 10 known");
        assertThat(selected()).isEqualTo(0);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(selected()).isEqualTo(2);
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(selected()).as("round and round").isEqualTo(STUDENTS - 1);
    }

    @Test
    void drawsBoxesExactlyOnTheFacesAtAnyZoom() {
        Page page = visit.page();
        open();
        PhotoView.Face face = api.photo(imageId).faces().get(0);
        requireExact(face);

        for (int i = 0; i < 4; i++) {
            page.keyboard().press("+");
        }
        requireExact(face);
        visit.look("photo-zoomed");
        page.setViewportSize(700, 900);
        requireExact(face);
        page.keyboard().press("0");
        requireExact(face);

        BoundingBox last = page.locator("at-photo-canvas g").last().boundingBox();
        page.mouse().click(last.x + last.width / 2, last.y + last.height / 2);
        String chosen = page.locator("at-photo-canvas g.selected").getAttribute("data-face");
        assertThat(chosen).isEqualTo(page.locator("at-photo-canvas g").last().getAttribute("data-face"));
        page.locator("at-face-list button").nth(3).click();
        assertThat(page.locator("at-photo-canvas g.selected").getAttribute("data-face"))
                .isNotEqualTo(chosen);
    }

    @Test
    void namesManyFacesAtOnce() {
        Page page = visit.page();
        visit.signIn(username, "/sessions/" + sessionId + "/faces");
        page.locator(".tile").nth(STUDENTS - 1).waitFor();
        assertThat(visit.said("button \"Face")).hasSize(STUDENTS).doesNotHaveDuplicates();
        assertThat(visit.said("link \"In the photo")).hasSize(STUDENTS).doesNotHaveDuplicates();
        visit.look("faces");

        page.locator(".tile").nth(0).click();
        page.locator(".tile").nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        visit.awaitText("3 faces selected");
        visit.look("faces-selected");
        visit.click("Assign to a student");
        visit.look("faces-assign");
        page.keyboard().type("uma");
        page.keyboard().press("Enter");

        visit.awaitText("1 face changed");
        visit.awaitText("2 faces were left as they are.");
        visit.look("faces-refused");
        visit.click("Known");
        page.waitForURL("**/faces?show=known");
        page.locator(".tile").getByText("Uma Rao").waitFor();
        assertThat(page.locator(".tile").count()).isEqualTo(1);
    }

    private void open() {
        visit.signIn(username, "/photos/" + imageId);
        visit.page().locator("at-face-list button").nth(STUDENTS - 1).waitFor();
    }

    /** Where the box is, against where the pixels of the photograph are. */
    private void requireExact(PhotoView.Face face) {
        BoundingBox photo = visit.page().locator("at-photo-canvas img").boundingBox();
        BoundingBox box = visit.page()
                .locator("at-photo-canvas g[data-face='%s'] rect".formatted(face.id()))
                .last()
                .boundingBox();
        double scale = photo.width / 1920;
        assertThat(photo.height / 1080).isCloseTo(scale, within(0.001));
        assertThat(box.x).isCloseTo(photo.x + scale * face.box().x(), within(2.5));
        assertThat(box.y).isCloseTo(photo.y + scale * face.box().y(), within(2.5));
        assertThat(box.width).isCloseTo(scale * face.box().width(), within(5.0));
    }

    private String known() {
        return visit.page().getByText("known").first().innerText();
    }

    private int selected() {
        return (int) visit.page()
                .locator("at-face-list li")
                .evaluateAll("items => items.findIndex(item => item.querySelector('[aria-pressed=true]'))");
    }
}
