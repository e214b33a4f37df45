package org.attendansee.api.web;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What someone typed to find rows. Each word must occur in one of the fields, whatever its case. */
public record SearchWords(List<String> words) {

    private static final char ESCAPE = '\\';

    /** @param typed words between blanks; null or blank finds everything */
    public static SearchWords of(@Nullable String typed) {
        return new SearchWords(
                typed == null || typed.isBlank()
                        ? List.of()
                        : List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** Selects the rows in whose attributes the words occur. */
    public <T> Specification<T> in(String... attributes) {
        return (root, query, criteria) -> criteria.and(words.stream()
                .map(word -> criteria.or(Arrays.stream(attributes)
                        .map(attribute -> contains(criteria, root.get(attribute), word))
                        .toArray(Predicate[]::new)))
                .toArray(Predicate[]::new));
    }

    private static Predicate contains(CriteriaBuilder criteria, Expression<String> text, String word) {
        String literally = word.replaceAll("[\\\\%_]", "\\\\$0");
        return criteria.like(criteria.lower(text), "%" + literally + "%", ESCAPE);
    }
}
