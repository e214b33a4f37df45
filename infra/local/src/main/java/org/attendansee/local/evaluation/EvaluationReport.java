package org.attendansee.local.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What came of an evaluation, as Markdown. */
public record EvaluationReport(List<Judgement> judgements) {

    public EvaluationReport {
        judgements = List.copyOf(judgements);
    }

    /** Tables of how right each setting was, by photographs and by size of face, and how long it took. */
    public String toMarkdown() {
        return String.join(
                "\n",
                "### Found, missed, false",
                "",
                table(
                        List.of("detector", "policy", "photos", "faces", "found", "missed", "false", "ignored"),
                        List.of("recall", "precision", "average precision"),
                        this::rightness),
                "### Recall by size of the true face, pixels in the original",
                "",
                bySize(figures -> share(figures.recall(), figures.found() + figures.missed())),
                "### Precision by size of the face that was found, pixels in the original",
                "",
                bySize(figures -> share(figures.precision(), figures.found() + figures.wrong())),
                "### Milliseconds for each stage, mean of the photos, on one core",
                "",
                table(
                        List.of("detector", "policy", "photos", "megapixels"),
                        List.of("scale", "decode", "resize", "detect", "crop", "sum"),
                        EvaluationReport::times));
    }

    private Stream<List<String>> rightness(Judgement judgement) {
        return groups(judgement).map(group -> {
            List<Matching> matchings = Judgement.matchings(group.photos());
            Figures figures = Figures.of(matchings);
            int ignored = matchings.stream()
                    .mapToInt(matching -> matching.ignored().size())
                    .sum();
            return List.of(
                    group.name(),
                    number(figures.found() + figures.missed()),
                    number(figures.found()),
                    number(figures.missed()),
                    number(figures.wrong()),
                    number(ignored),
                    share(figures.recall()),
                    share(figures.precision()),
                    share(Judgement.averagePrecision(group.photos())));
        });
    }

    private static Stream<List<String>> times(Judgement judgement) {
        return groups(judgement)
                .map(group -> List.of(
                        group.name(),
                        String.format(Locale.ROOT, "%.2f", group.mean(photo -> photo.pixels() / 1e6)),
                        String.format(Locale.ROOT, "%.2f", group.mean(JudgedPhoto::scale)),
                        millis(group.mean(photo -> photo.millis().decode())),
                        millis(group.mean(photo -> photo.millis().reduce())),
                        millis(group.mean(photo -> photo.millis().detect())),
                        millis(group.mean(photo -> photo.millis().crop())),
                        millis(group.mean(photo -> photo.millis().total()))));
    }

    private String bySize(Function<Figures, String> cell) {
        List<String> bands = SizeBand.ALL.stream().map(SizeBand::toString).toList();
        return table(
                List.of("detector", "policy"),
                bands,
                judgement -> Stream.of(SizeBand.ALL.stream()
                        .map(band -> cell.apply(band.figures(judgement.matchings())))
                        .toList()));
    }

    private String table(
            List<String> texts, List<String> numbers, Function<Judgement, Stream<List<String>>> cellsOfRows) {
        List<String> lines = new ArrayList<>();
        lines.add(row(Stream.concat(texts.stream(), numbers.stream()).toList()));
        lines.add("|" + "---|".repeat(texts.size()) + "---:|".repeat(numbers.size()));
        for (Judgement judgement : judgements) {
            Setting setting = judgement.setting();
            cellsOfRows
                    .apply(judgement)
                    .map(cells -> row(Stream.concat(Stream.of(setting.detector(), setting.policy()), cells.stream())
                            .toList()))
                    .forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Collection<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static Stream<Group> groups(Judgement judgement) {
        Stream<Group> groups =
                judgement.groups().entrySet().stream().map(group -> new Group(group.getKey(), group.getValue()));
        return judgement.groups().size() == 1
                ? groups
                : Stream.concat(groups, Stream.of(new Group("all", judgement.photos())));
    }

    /** Photographs that are shown in one row. */
    private record Group(String name, List<JudgedPhoto> photos) {

        double mean(ToDoubleFunction<JudgedPhoto> value) {
            return photos.stream().mapToDouble(value).average().orElse(0);
        }
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static String share(double share, int of) {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%.2f of %d", share, of);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%.1f", millis);
    }
}
