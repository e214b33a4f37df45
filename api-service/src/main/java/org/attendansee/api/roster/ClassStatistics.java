package org.attendansee.api.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class in numbers.
 *
 * @param faces found in all photographs
 * @param labelledFaces those of them that are known to be a student's
 * @param lastSession date of the latest session; absent when there is none
 */
record ClassStatistics(
        long students,
        long sessions,
        ImagesByStatus images,
        long faces,
        long labelledFaces,
        @Nullable LocalDate lastSession) {

    record ImagesByStatus(long uploaded, long processing, long processed, long failed) {}
}
