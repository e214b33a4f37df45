package org.attendansee.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.attendansee.local.chaos.Evidence.FaceRow;
import org.attendansee.local.chaos.Evidence.ImageRow;
import org.attendansee.local.chaos.Finding.Kind;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final UUID SESSION = new UUID(0, 1);
    private static final String SHA = "abc";

    private final List<AcceptedPhoto> accepted = new ArrayList<>();
    private final List<ImageRow> images = new ArrayList<>();
    private final List<FaceRow> faces = new ArrayList<>();
    private final Map<String, String> objects = new HashMap<>();
    private final Map<String, Set<String>> topics = new HashMap<>();

    @Test
    void findsNothingWhereEveryPromiseIsKept() {
        processed(id(1), 2);
        failed(id(2), PhotoMint.HEAVY, PoisonPhotos.REASON);
        failed(id(3), PhotoMint.DAMAGED, "UNDECODABLE");

        assertThat(findings()).isEmpty();
        assertThat(Reconciliation.failures(accepted, evidence()))
                .isEqualTo(Map.of("UNDECODABLE", 1, PoisonPhotos.REASON, 1));
    }

    @Test
    void missesARow() {
        processed(id(1), 0);
        images.clear();
        objects.clear();

        assertLost("has no row");
    }

    @Test
    void missesTheEnd() {
        processed(id(1), 0);
        images.set(0, new ImageRow(id(1), SESSION, SHA + id(1), "PROCESSING", null, 0));

        assertLost("is PROCESSING");
    }

    @Test
    void missesAFaceRow() {
        processed(id(1), 2);
        faces.remove(1);

        assertLost("has the faces [0] instead of 2");
    }

    @Test
    void missesCrops() {
        processed(id(1), 2);
        objects.remove("images/%s/crops".formatted(id(1)));

        assertLost("lacks its crops");
    }

    @Test
    void missesFacesThatOthersOfTheSameDrawingHave() {
        processed(id(1), 2);
        processed(id(2), 1);

        assertLost("has 1 faces, others of small have 2");
    }

    @Test
    void missesTheOriginalThatWasSent() {
        processed(id(1), 0);
        objects.put("images/%s/original".formatted(id(1)), "of other bytes");

        assertLost("has another original than was sent, or none");
    }

    @Test
    void missesEvents() {
        processed(id(1), 0);
        topics.clear();
        failed(id(2), PhotoMint.DAMAGED, "UNDECODABLE");
        topics.remove("image-uploaded-dlt");
        topics.remove("detection-failed");

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly(
                        "Image %s was never published, was not announced as processed".formatted(id(1)),
                        "Image %s was not announced as failed, has no dead letter".formatted(id(2)));
    }

    @Test
    void noticesADamagedPhotographThatWasProcessed() {
        processed(id(1), 0);
        accepted.set(0, new AcceptedPhoto(id(1), SESSION, PhotoMint.DAMAGED, SHA + id(1), "fault"));

        assertLost("was processed although nobody can open it");
    }

    @Test
    void noticesASoundPhotographThatFailed() {
        failed(id(1), "small", PoisonPhotos.REASON);

        assertLost("failed as POISON although nothing is wrong with it");
    }

    @Test
    void noticesThatAFaceIsThereTwice() {
        processed(id(1), 1);
        faces.add(new FaceRow(id(1), 0));

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.DUPLICATE, "fault", "Image %s has a face twice: [0, 0]".formatted(id(1))));
    }

    @Test
    void noticesThatAPhotographIsThereTwice() {
        processed(id(1), 0);
        images.add(new ImageRow(id(2), SESSION, SHA + id(1), "PROCESSED", null, 0));
        objects.put("images/%s/original".formatted(id(2)), SHA + id(1));

        assertThat(findings())
                .containsExactly(new Finding(
                        Kind.DUPLICATE,
                        Ledger.NO_FAULT,
                        "Image %s is the same photograph as %s".formatted(id(2), id(1))));
    }

    @Test
    void noticesARowOfWhichNobodyWasTold() {
        processed(id(1), 0);
        accepted.clear();

        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.DUPLICATE);
    }

    @Test
    void noticesObjectsWithoutRows() {
        processed(id(1), 1);
        objects.put("images/%s/faces/1.jpg".formatted(id(1)), "x");
        failed(id(3), PhotoMint.DAMAGED, "UNDECODABLE");
        objects.put("images/%s/crops".formatted(id(3)), "of an earlier search");
        objects.put("images/%s/original".formatted(id(2)), "x");

        assertThat(findings()).hasSize(3).allMatch(finding -> finding.kind() == Kind.ORPHAN);
    }

    private void assertLost(String what) {
        assertThat(findings())
                .singleElement()
                .matches(finding ->
                        finding.kind() == Kind.LOST && finding.fault().equals("fault"))
                .extracting(Finding::what)
                .asString()
                .endsWith(what);
    }

    private List<Finding> findings() {
        return Reconciliation.of(accepted, evidence());
    }

    private Evidence evidence() {
        return new Evidence(images, faces, objects, topics);
    }

    private void processed(UUID id, int faceCount) {
        accept(id, "small", new ImageRow(id, SESSION, SHA + id, "PROCESSED", null, faceCount));
        for (int index = 0; index < faceCount; index++) {
            faces.add(new FaceRow(id, index));
            objects.put("images/%s/crops".formatted(id), "crops");
        }
        put("faces-detected", id);
    }

    private void failed(UUID id, String variant, String reason) {
        accept(id, variant, new ImageRow(id, SESSION, SHA + id, "FAILED", reason, 0));
        put("detection-failed", id);
        put("image-uploaded-dlt", id);
    }

    private void accept(UUID id, String variant, ImageRow row) {
        accepted.add(new AcceptedPhoto(id, SESSION, variant, row.sha256(), "fault"));
        images.add(row);
        objects.put("images/%s/original".formatted(id), row.sha256());
        put("image-uploaded", id);
    }

    private void put(String topic, UUID key) {
        topics.computeIfAbsent(topic, name -> new HashSet<>()).add(key.toString());
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }
}
