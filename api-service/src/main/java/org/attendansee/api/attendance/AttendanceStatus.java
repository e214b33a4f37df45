package org.attendansee.api.attendance;

import org.jspecify.annotations.Nullable;

/** Whether a student was in a session. */
enum AttendanceStatus {
    PRESENT,
    ABSENT,
    /** Neither for the student nor against. */
    EXCUSED;

    /**
     * The one rule of attendance. What a person decided counts; otherwise whoever has a face in a photograph of the
     * session is present, and whoever has none is absent, provided that the session was held.
     *
     * <p>A session is held once it was photographed or somebody was declared present or absent. Before, as in sessions
     * to come, nobody is absent: to excuse a student in advance says nothing about the others.
     *
     * @param decided by a person; null when nobody did
     * @param seen whether a face in a photograph of the session is the student's
     * @return null as long as nothing can be said
     */
    static @Nullable AttendanceStatus of(@Nullable AttendanceStatus decided, boolean seen, boolean held) {
        if (decided != null) {
            return decided;
        }
        if (seen) {
            return PRESENT;
        }
        return held ? ABSENT : null;
    }
}
