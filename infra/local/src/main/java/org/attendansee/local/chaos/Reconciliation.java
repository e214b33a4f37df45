package org.attendansee.local.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attendansee.local.chaos.Evidence.FaceRow;
import org.attendansee.local.chaos.Evidence.ImageRow;
import org.attendansee.local.chaos.Finding.Kind;

/**
 * Compares what clients were told with what there is: each photograph they were told was taken has come to its end,
 * once, with all that belongs to it, and there is nothing else.
 */
final class Reconciliation {

    private final List<AcceptedPhoto> accepted;
    private final Evidence evidence;
    private final Map<UUID, ImageRow> rows = new HashMap<>();
    private final Map<UUID, List<Integer>> faces;
    private final Map<String, Integer> facesOfVariant = new HashMap<>();
    private final Map<UUID, String> faults = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Reconciliation(List<AcceptedPhoto> accepted, Evidence evidence) {
        this.accepted = accepted;
        this.evidence = evidence;
        evidence.images().forEach(row -> rows.put(row.id(), row));
        faces = evidence.faces().stream()
                .collect(Collectors.groupingBy(
                        FaceRow::imageId, Collectors.mapping(FaceRow::index, Collectors.toList())));
        accepted.forEach(photo -> faults.put(photo.imageId(), photo.fault()));
    }

    static List<Finding> of(List<AcceptedPhoto> accepted, Evidence evidence) {
        Reconciliation reconciliation = new Reconciliation(accepted, evidence);
        reconciliation.findLost();
        reconciliation.findDuplicates();
        reconciliation.findOrphans();
        return List.copyOf(reconciliation.findings);
    }

    /** How many of the accepted photographs ended failed, by reason. */
    static Map<String, Integer> failures(List<AcceptedPhoto> accepted, Evidence evidence) {
        Set<UUID> ids = accepted.stream().map(AcceptedPhoto::imageId).collect(Collectors.toSet());
        Map<String, Integer> reasons = new TreeMap<>();
        for (ImageRow row : evidence.images()) {
            String reason = row.failureReason();
            if (reason != null && ids.contains(row.id())) {
                reasons.merge(reason, 1, Integer::sum);
            }
        }
        return reasons;
    }

    private void findLost() {
        for (AcceptedPhoto photo : accepted) {
            List<String> defects = defects(photo);
            if (!defects.isEmpty()) {
                find(Kind.LOST, photo.imageId(), String.join(", ", defects));
            }
        }
    }

    private List<String> defects(AcceptedPhoto photo) {
        UUID id = photo.imageId();
        ImageRow row = rows.get(id);
        if (row == null) {
            return List.of("has no row");
        }
        List<String> defects = new ArrayList<>();
        if (!photo.sha256().equals(evidence.objects().get(original(id)))) {
            defects.add("has another original than was sent, or none");
        }
        if (!evidence.isOn("image-uploaded", id)) {
            defects.add("was never published");
        }
        if (row.isProcessed()) {
            addDefectsOfFaces(photo, row, defects);
            if (!evidence.isOn("faces-detected", id)) {
                defects.add("was not announced as processed");
            }
        } else if (row.isFailedWithReason()) {
            if (!photo.mayFailAs(row.failureReason())) {
                defects.add("failed as %s although nothing is wrong with it".formatted(row.failureReason()));
            }
            if (!evidence.isOn("detection-failed", id)) {
                defects.add("was not announced as failed");
            }
            if (!evidence.isOn("image-uploaded-dlt", id)) {
                defects.add("has no dead letter");
            }
        } else {
            defects.add("is " + row.status());
        }
        return defects;
    }

    private void addDefectsOfFaces(AcceptedPhoto photo, ImageRow row, List<String> defects) {
        if (photo.isDamaged()) {
            defects.add("was processed although nobody can open it");
            return;
        }
        int expected = facesOfVariant.computeIfAbsent(photo.variant(), variant -> row.faceCount());
        if (row.faceCount() != expected) {
            defects.add("has %d faces, others of %s have %d".formatted(row.faceCount(), photo.variant(), expected));
        }
        Set<Integer> found = new TreeSet<>(faces.getOrDefault(row.id(), List.of()));
        List<Integer> counted = IntStream.range(0, row.faceCount()).boxed().toList();
        if (!List.copyOf(found).equals(counted)) {
            defects.add("has the faces %s instead of %d".formatted(found, row.faceCount()));
        }
        if (row.faceCount() > 0 && !evidence.objects().containsKey(crops(row.id()))) {
            defects.add("lacks its crops");
        }
    }

    private void findDuplicates() {
        Map<String, UUID> seen = new HashMap<>();
        for (ImageRow row : evidence.images()) {
            UUID first = seen.putIfAbsent(row.sessionId() + " " + row.sha256(), row.id());
            if (first != null) {
                find(Kind.DUPLICATE, row.id(), "is the same photograph as " + first);
            } else if (!faults.containsKey(row.id())) {
                find(Kind.DUPLICATE, row.id(), "was never answered with success");
            }
        }
        faces.forEach((imageId, indexes) -> {
            if (new HashSet<>(indexes).size() < indexes.size()) {
                find(Kind.DUPLICATE, imageId, "has a face twice: " + indexes);
            }
        });
    }

    private void findOrphans() {
        Set<String> expected = new HashSet<>();
        rows.keySet().forEach(id -> expected.add(original(id)));
        evidence.faces().forEach(face -> expected.add(crops(face.imageId())));
        evidence.objects().keySet().stream()
                .filter(key -> !expected.contains(key))
                .sorted()
                .forEach(key -> findings.add(new Finding(Kind.ORPHAN, Ledger.NO_FAULT, "Object " + key)));
    }

    private static String original(UUID imageId) {
        return "images/%s/original".formatted(imageId);
    }

    private static String crops(UUID imageId) {
        return "images/%s/crops".formatted(imageId);
    }

    private void find(Kind kind, UUID imageId, String what) {
        findings.add(new Finding(
                kind, faults.getOrDefault(imageId, Ledger.NO_FAULT), "Image %s %s".formatted(imageId, what)));
    }
}
