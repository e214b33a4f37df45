package org.attendansee.api.attendance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often each status occurs: of a student in sessions, or of a session among students. */
record AttendanceCounts(int present, int absent, int excused) {

    /** @param statuses null where nothing can be said, which is not counted */
    static AttendanceCounts of(Stream<@Nullable AttendanceStatus> statuses) {
        int[] counts = new int[AttendanceStatus.values().length];
        statuses.filter(Objects::nonNull).forEach(status -> counts[status.ordinal()]++);
        return new AttendanceCounts(
                counts[AttendanceStatus.PRESENT.ordinal()],
                counts[AttendanceStatus.ABSENT.ordinal()],
                counts[AttendanceStatus.EXCUSED.ordinal()]);
    }

    /**
     * How many of 100 were present, 0 to 100 with one decimal. Those who were excused are left out: they count neither
     * as present nor as absent. Null, and absent from answers, when nobody else is left.
     */
    @JsonProperty
    @Nullable
    Double percentage() {
        int counted = present + absent;
        return counted == 0 ? null : Math.round(1000.0 * present / counted) / 10.0;
    }
}
