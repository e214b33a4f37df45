package org.attendansee.api.web;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The fields by which clients may sort a list. */
public record SortFields(List<String> names) {

    private static final String ID = "id";

    public static SortFields of(String... names) {
        return new SortFields(List.of(names));
    }

    /**
     * Returns the page in an order that leaves no ties, so that pages neither overlap nor leave gaps.
     *
     * @throws InvalidFieldException when the page is sorted by anything else
     */
    public Pageable require(Pageable page) {
        for (Sort.Order order : page.getSort()) {
            if (!names.contains(order.getProperty()) && !ID.equals(order.getProperty())) {
                throw new InvalidFieldException(
                        "sort",
                        Reason.of("sort-field", "must be one of {allowed}").with("allowed", String.join(", ", names)));
            }
        }
        return PageRequest.of(
                page.getPageNumber(), page.getPageSize(), page.getSort().and(Sort.by(ID)));
    }
}
