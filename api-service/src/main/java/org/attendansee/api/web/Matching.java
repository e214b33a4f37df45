package org.attendansee.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Filters of lists. One whose value is absent lets everything through. */
public final class Matching {

    private Matching() {}

    public static <T> Specification<T> equal(String attribute, @Nullable Object value) {
        return (root, query, criteria) ->
                value == null ? criteria.conjunction() : criteria.equal(root.get(attribute), value);
    }

    /** @param earliest included */
    public static <T, V extends Comparable<? super V>> Specification<T> from(String attribute, @Nullable V earliest) {
        return (root, query, criteria) -> earliest == null
                ? criteria.conjunction()
                : criteria.greaterThanOrEqualTo(root.<V>get(attribute), earliest);
    }

    /** @param latest included */
    public static <T, V extends Comparable<? super V>> Specification<T> to(String attribute, @Nullable V latest) {
        return (root, query, criteria) ->
                latest == null ? criteria.conjunction() : criteria.lessThanOrEqualTo(root.<V>get(attribute), latest);
    }

    /** @param end not included */
    public static <T, V extends Comparable<? super V>> Specification<T> before(String attribute, @Nullable V end) {
        return (root, query, criteria) ->
                end == null ? criteria.conjunction() : criteria.lessThan(root.<V>get(attribute), end);
    }
}
