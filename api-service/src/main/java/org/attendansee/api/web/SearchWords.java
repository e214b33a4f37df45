package org.attendansee.api.web;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** What someone typed to find rows. Each word must occur in one of the fields, whatever its case. */
public record SearchWords(List<String> words) {

    private static final char ESCAPE = '\\';
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Each word is a scan of the rows, so a thousand of them would keep the database busy for minutes. */
    private static final int MAX_WORDS = 10;

    /**
     * Returns the first ten different words.
     *
     * @param typed words between blanks; null or blank finds everything
     */
    public static SearchWords of(@Nullable String typed) {
        return new SearchWords(
                typed == null
                        ? List.of()
                        : BLANKS.splitAsStream(typed.toLowerCase(Locale.ROOT))
                                .filter(word -> !word.isEmpty())
                                .distinct()
                                .limit(MAX_WORDS)
                                .toList());
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
