package org.attendansee.local.chaos;

/**
 * A promise that was not kept.
 *
 * @param fault what was wrong with the system when the photograph was taken in; {@link Ledger#NO_FAULT} also when there
 *     is no such photograph
 */
record Finding(Kind kind, String fault, String what) {

    enum Kind {
        LOST,
        DUPLICATE,
        ORPHAN
    }
}
