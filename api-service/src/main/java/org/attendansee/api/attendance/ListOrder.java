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
record ListOrder<T>(Map<String, Comparator<T>> fields) {

    /** By what the students have: they sort as the database sorts them. */
    static <T> ListOrder<T> ofStudents(Function<T, EnrolledStudent> student) {
        Map<String, Comparator<T>> fields = new LinkedHashMap<>();
        fields.put(
                "lastName",
                Comparator.comparingInt(row -> student.apply(row).ranks().lastName()));
        fields.put(
                "firstName",
                Comparator.comparingInt(row -> student.apply(row).ranks().firstName()));
        fields.put(
                "studentNumber",
                Comparator.comparingInt(row -> student.apply(row).ranks().studentNumber()));
        fields.put("id", Comparator.comparing(row -> student.apply(row).id()));
        return new ListOrder<>(fields);
    }

    ListOrder<T> and(String field, Comparator<T> order) {
        Map<String, Comparator<T>> more = new LinkedHashMap<>(fields);
        more.put(field, order);
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
        Comparator<T> field = Objects.requireNonNull(fields.get(wanted.getProperty()));
        return wanted.isAscending() ? field : field.reversed();
    }
}
