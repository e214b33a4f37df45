package org.attendansee.api.attendance;

import java.util.UUID;

/** A student as lists of attendance show them, with their position in each order that the database knows. */
record EnrolledStudent(
        UUID id, String firstName, String lastName, String studentNumber, Ranks ranks, boolean isWanted) {

    /** Positions from 1 on; those who are equal share one. */
    record Ranks(int firstName, int lastName, int studentNumber) {}
}
