package org.attendansee.worker.detector;

/** The bytes are no complete picture that can be opened, now or later. The message is fit for the teacher. */
public class UndecodableImageException extends RuntimeException {

    UndecodableImageException(String message) {
        super(message);
    }
}
