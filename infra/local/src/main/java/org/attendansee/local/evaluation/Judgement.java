package org.attendansee.local.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a setting did on all photographs. */
public record Judgement(Setting setting, List<JudgedPhoto> photos) {

    public Judgement {
        photos = List.copyOf(photos);
    }

    /** Over the photographs of one folder, or over all where they are in none. */
    public Figures figures(String group) {
        return Figures.of(matchings(groups().getOrDefault(group, List.of())));
    }

    /** By folder, in the order of their names. */
    Map<String, List<JudgedPhoto>> groups() {
        return photos.stream().collect(Collectors.groupingBy(JudgedPhoto::group, TreeMap::new, Collectors.toList()));
    }

    List<Matching> matchings() {
        return matchings(photos);
    }

    static List<Matching> matchings(Collection<JudgedPhoto> photos) {
        return photos.stream().map(JudgedPhoto::matching).toList();
    }

    static double averagePrecision(Collection<JudgedPhoto> photos) {
        return Figures.averagePrecision(
                photos.stream().map(JudgedPhoto::candidates).toList());
    }
}
