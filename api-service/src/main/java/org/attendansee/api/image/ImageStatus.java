package org.attendansee.api.image;

/** How far a photograph has come. Workers move it on. */
public enum ImageStatus {
    UPLOADED,
    PROCESSING,
    PROCESSED,
    FAILED
}
