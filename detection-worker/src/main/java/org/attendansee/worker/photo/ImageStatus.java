package org.attendansee.worker.photo;

/** How far a photograph has come. */
enum ImageStatus {
    UPLOADED,
    PROCESSING,
    PROCESSED,
    FAILED
}
