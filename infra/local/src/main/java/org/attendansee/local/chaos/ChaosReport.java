package org.attendansee.local.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attendansee.local.chaos.Evidence.ImageRow;
import org.attendansee.local.chaos.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** What became of every photograph, by the fault during which it was taken in. */
public final class ChaosReport {

    private static final String LINE = "| %s | %d | %d | %d | %d | %d | %d | %d | %s |%n";
    private static final int MOST_FINDINGS = 50;

    private final List<FaultResult> results;
    private final Ledger ledger;
    private final Evidence evidence;
    private final List<Finding> findings;
    private final Map<UUID, ImageRow> rows;

    ChaosReport(List<FaultResult> results, Ledger ledger, Evidence evidence) {
        this.results = List.copyOf(results);
        this.ledger = ledger;
        this.evidence = evidence;
        this.findings = Reconciliation.of(ledger.accepted(), evidence);
        this.rows = evidence.images().stream().collect(Collectors.toMap(ImageRow::id, Function.identity()));
    }

    /** Whether nothing is lost, doubled or left over, and no client got an answer that it should not get. */
    public boolean promisesKept() {
        return findings.isEmpty() && ledger.errors().isEmpty();
    }

    /** How many photographs were answered with 2xx. */
    public int accepted() {
        return ledger.accepted().size();
    }

    /** What was not as promised, in words. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        findings.forEach(
                finding -> problems.add("%s, %s: %s".formatted(finding.kind(), finding.fault(), finding.what())));
        ledger.errors().forEach(error -> problems.add("During " + error));
        return problems;
    }

    /** Prints the table in Markdown, why photographs failed, and what was not as promised. */
    public void print(PrintWriter out) {
        out.println("| fault | accepted | processed | failed with reason | lost | duplicates | orphans | sent again"
                + " | longest recovery |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (FaultResult result : results) {
            List<AcceptedPhoto> photos = ledger.accepted().stream()
                    .filter(photo -> photo.fault().equals(result.fault()))
                    .toList();
            print(
                    out,
                    result.title(),
                    photos,
                    findings.stream()
                            .filter(finding -> finding.fault().equals(result.fault()))
                            .toList(),
                    ledger.sentAgain(result.fault()),
                    result.recovery());
        }
        print(
                out,
                "**all**",
                ledger.accepted(),
                findings,
                results.stream()
                        .mapToInt(result -> ledger.sentAgain(result.fault()))
                        .sum(),
                results.stream()
                        .map(FaultResult::recovery)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        out.println();
        Reconciliation.failures(ledger.accepted(), evidence)
                .forEach((reason, count) -> out.printf("Failed as %s: %d%n", reason, count));
        List<String> problems = problems();
        problems.stream().limit(MOST_FINDINGS).forEach(out::println);
        if (problems.size() > MOST_FINDINGS) {
            out.printf("and %d more%n", problems.size() - MOST_FINDINGS);
        }
        out.flush();
    }

    private void print(
            PrintWriter out,
            String title,
            List<AcceptedPhoto> photos,
            List<Finding> found,
            int sentAgain,
            @Nullable Duration recovery) {
        out.printf(
                Locale.ROOT,
                LINE,
                title,
                photos.size(),
                photos.stream()
                        .filter(photo -> is(photo, ImageRow::isProcessed))
                        .count(),
                photos.stream()
                        .filter(photo -> is(photo, ImageRow::isFailedWithReason))
                        .count(),
                count(found, Kind.LOST),
                count(found, Kind.DUPLICATE),
                count(found, Kind.ORPHAN),
                sentAgain,
                recovery == null ? "" : String.format(Locale.ROOT, "%.1f s", recovery.toMillis() / 1000.0));
    }

    private boolean is(AcceptedPhoto photo, Predicate<ImageRow> state) {
        ImageRow row = rows.get(photo.imageId());
        return row != null && state.test(row);
    }

    private static long count(List<Finding> found, Kind kind) {
        return found.stream().filter(finding -> finding.kind() == kind).count();
    }
}
