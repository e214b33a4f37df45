package org.attendansee.api.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What became of each row, in the order in which they were named. */
public record BulkResponse(List<Result> results) {

    @JsonProperty
    long done() {
        return count(Outcome.DONE);
    }

    @JsonProperty
    long refused() {
        return count(Outcome.REFUSED);
    }

    private long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    enum Outcome {
        DONE,
        REFUSED
    }

    /** @param problem why the row was left as it is; absent when it was not */
    record Result(UUID id, Outcome outcome, @Nullable ProblemDetail problem) {}
}
