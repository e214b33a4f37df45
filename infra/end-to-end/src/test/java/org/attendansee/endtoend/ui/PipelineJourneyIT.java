package org.attendansee.endtoend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.attendansee.local.lecturehall.LectureHall;
import org.junit.jupiter.api.Test;

class PipelineJourneyIT extends Journey {

    @Test
    void showsAProfessorWhatHappensToTheirPhotosAsItHappens() {
        Page page = visit.page();
        visit.signIn(username, "/pipeline");
        visit.awaitText("Nothing has happened lately.");
        visit.awaitText("Live");
        assertThat(page.getByText("Dead letters").count()).isZero();

        UUID sessionId = api.createSession(api.createClass("Statics"), "Week 1", LocalDate.now());
        api.upload(sessionId, "hall.jpg", LectureHall.fullHd(6, 401).draw().toJpeg(0.9f));

        visit.awaitText("6 faces found");
        visit.look("pipeline");
        page.getByText("6 faces found").first().click();
        visit.awaitHeading("hall.jpg");
    }

    @Test
    void showsAnAdministratorWhatWasGivenUp() {
        String administrator = "grace-" + UUID.randomUUID();
        system.api().createAdministrator(administrator, Visit.PASSWORD, "");
        visit.signIn(administrator, "/pipeline");

        visit.awaitHeading("Dead letters");
        visit.awaitHeading("Workers");
        visit.look("pipeline-administrator");
    }
}
