package org.attendansee.api.attendance;

/** What an attendance rests on. */
enum AttendanceSource {
    /** Faces in photographs, or that there is none. */
    FACES,
    /** What a person decided. */
    MANUAL
}
