package org.attendansee.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;

/** A page of a list that may have millions of rows: these are not counted, and none is skipped one by one. */
public record UncountedPage<T>(List<T> content, Position page) {

    /** How many rows pages may skip. */
    public static final int DEEPEST = 10_000;

    /**
     * @param number from 0
     * @param hasNext whether there is a page after it
     * @param totalElements in all pages, where that is known without counting
     */
    public record Position(
            int size, int number, boolean hasNext, @Nullable Long totalElements) {}

    /** @param found at most {@link #limit} rows from {@link #offset} on */
    public static <T> UncountedPage<T> of(List<T> found, Pageable page) {
        return of(found, page, null);
    }

    /**
     * @param found at most {@link #limit} rows from {@link #offset} on
     * @param total in all pages; null when that is not known
     */
    public static <T> UncountedPage<T> of(List<T> found, Pageable page, @Nullable Long total) {
        boolean hasNext = found.size() > page.getPageSize();
        List<T> content = List.copyOf(hasNext ? found.subList(0, page.getPageSize()) : found);
        return new UncountedPage<>(content, new Position(page.getPageSize(), page.getPageNumber(), hasNext, total));
    }

    /** One row more than the page has shows whether there is another. */
    public static int limit(Pageable page) {
        return page.getPageSize() + 1;
    }

    /** @throws InvalidFieldException when the page lies too deep */
    public static long offset(Pageable page) {
        if (page.getOffset() > DEEPEST) {
            throw new InvalidFieldException(
                    "page",
                    Reason.of("page-too-deep", "must start within the first {max} rows; narrow the filters instead")
                            .with("max", DEEPEST));
        }
        return page.getOffset();
    }
}
