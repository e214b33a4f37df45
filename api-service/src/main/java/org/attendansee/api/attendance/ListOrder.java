package org.attendansee.api.attendance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attendansee.api.web.InvalidFieldException;
import org.attendansee.api.web.SortFields;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * Sorts and pages a list of students that was put together in memory: a class has hundreds of them, not millions.
 *
 * @param fields by which clients may sort
 */
record ListOrder<T>(Map<String, Field<T>> fields) {

    /** By what the students have: they sort as the database sorts them. */
    static <T> ListOrder<T> ofStudents(Function<T, EnrolledStudent> student) {
        return new ListOrder<T>(Map.of())
                .and("lastName", row -> student.apply(row).ranks().lastName())
                .and("firstName", row -> student.apply(row).ranks().firstName())
                .and("studentNumber", row -> student.apply(row).ranks().studentNumber())
                .and("id", row -> student.apply(row).id());
    }

    /** @param value those who have none are the last in either direction */
    <V extends Comparable<? super V>> ListOrder<T> and(String field, Function<T, @Nullable V> value) {
        Map<String, Field<T>> more = new LinkedHashMap<>(fields);
        more.put(field, ascending -> {
            Comparator<V> known = ascending ? Comparator.<V>naturalOrder() : Comparator.<V>reverseOrder();
            Comparator<@Nullable V> order = Comparator.nullsLast(known);
            return (row, other) -> order.compare(value.apply(row), value.apply(other));
        });
        return new ListOrder<>(more);
    }

    /** @throws InvalidFieldException when it is by anything else */
    List<T> sort(Stream<T> rows, Sort sort) {
        SortFields allowed = SortFields.of(fields.keySet().toArray(String[]::new));
        Comparator<T> order = allowed.require(PageRequest.of(0, 1, sort)).getSort().stream()
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return rows.sorted(order).toList();
    }

    static <T> Page<T> page(List<T> rows, Pageable page) {
        int from = (int) Math.min(page.getOffset(), rows.size());
        int to = Math.min(from + page.getPageSize(), rows.size());
        return new PageImpl<>(rows.subList(from, to), page, rows.size());
    }

    private Comparator<T> comparator(Sort.Order wanted) {
        return Objects.requireNonNull(fields.get(wanted.getProperty())).order(wanted.isAscending());
    }

    /** Something to sort by. */
    interface Field<T> {

        Comparator<T> order(boolean ascending);
    }
}
