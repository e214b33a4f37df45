package org.attendansee.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.attendansee.local.chaos.Evidence.ImageRow;
import org.junit.jupiter.api.Test;

class ChaosReportTest {

    private static final UUID SESSION = new UUID(0, 1);
    private static final UUID DONE = new UUID(0, 2);
    private static final UUID FAILED = new UUID(0, 3);
    private static final UUID GONE = new UUID(0, 4);

    private final Ledger ledger = new Ledger();

    @Test
    void countsByFaultWhatBecameOfEachPhotograph() {
        ledger.begin("kill-worker");
        MintedPhoto done = accept(DONE, "done");
        ledger.sendAgain();
        ledger.begin("cut-store");
        MintedPhoto failed = accept(FAILED, PhotoMint.DAMAGED);
        accept(GONE, "gone");

        ChaosReport report = new ChaosReport(
                List.of(
                        new FaultResult("kill-worker", "", Duration.ofMillis(1234)),
                        new FaultResult("cut-store", "", Duration.ofMillis(500)),
                        new FaultResult("clock-jump", "not possible here: no clock", null)),
                ledger,
                evidence(done, failed));

        assertThat(printed(report))
                .contains(
                        "| kill-worker | 1 | 1 | 0 | 0 | 0 | 0 | 1 | 1.2 s |",
                        "| cut-store | 2 | 0 | 1 | 1 | 0 | 0 | 0 | 0.5 s |",
                        "| clock-jump (not possible here: no clock) | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  |",
                        "| **all** | 3 | 1 | 1 | 1 | 0 | 0 | 1 | 1.2 s |",
                        "Failed as UNDECODABLE: 1",
                        "LOST, cut-store: Image %s has no row".formatted(GONE));
        assertThat(report.accepted()).isEqualTo(3);
        assertThat(report.promisesKept()).isFalse();
    }

    @Test
    void holdsAPromiseBrokenWhenAClientWasToldWhatItShouldNot() {
        MintedPhoto done = accept(DONE, "done");
        MintedPhoto failed = accept(FAILED, PhotoMint.DAMAGED);
        List<FaultResult> results = List.of(new FaultResult(Ledger.NO_FAULT, "", null));
        assertThat(new ChaosReport(results, ledger, evidence(done, failed)).promisesKept())
                .isTrue();

        ledger.error("500 Something went wrong");

        ChaosReport report = new ChaosReport(results, ledger, evidence(done, failed));
        assertThat(report.promisesKept()).isFalse();
        assertThat(report.problems()).containsExactly("During none: 500 Something went wrong");
    }

    private MintedPhoto accept(UUID imageId, String variant) {
        MintedPhoto photo = new MintedPhoto(variant, variant.getBytes());
        ledger.accept(imageId, SESSION, photo);
        return photo;
    }

    private static Evidence evidence(MintedPhoto done, MintedPhoto failed) {
        return new Evidence(
                List.of(
                        new ImageRow(DONE, SESSION, done.sha256(), "PROCESSED", null, 0),
                        new ImageRow(FAILED, SESSION, failed.sha256(), "FAILED", "UNDECODABLE", 0)),
                List.of(),
                Map.of(
                        "images/%s/original".formatted(DONE), done.sha256(),
                        "images/%s/original".formatted(FAILED), failed.sha256()),
                Map.of(
                        "image-uploaded", Set.of(DONE.toString(), FAILED.toString()),
                        "faces-detected", Set.of(DONE.toString()),
                        "detection-failed", Set.of(FAILED.toString()),
                        "image-uploaded-dlt", Set.of(FAILED.toString())));
    }

    private static List<String> printed(ChaosReport report) {
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text));
        return text.toString().lines().toList();
    }
}
