package org.attendansee.common.event;

/** Why a photograph ended without faces being looked for. The message is for the teacher who uploaded it. */
public enum FailureReason {
    UNDECODABLE("The file is damaged or incomplete, so the picture cannot be opened. Upload the photo again."),
    TOO_LARGE("The picture has more pixels than can be processed. Upload a smaller version."),
    TIMED_OUT(
            "Finding faces in this photo took too long, so it was set aside. Save it in another way and upload that."),
    ORIGINAL_MISSING("The stored photo can no longer be found. Upload it again."),
    CHECKSUM_MISMATCH("The stored photo differs from what was uploaded. Upload it again."),
    POISON("Workers stopped unexpectedly while they processed this photo, so it was set aside."),
    ATTEMPTS_EXHAUSTED("Processing failed repeatedly for an unknown reason, so the photo was set aside.");

    private final String message;

    FailureReason(String message) {
        this.message = message;
    }

    /** One or two sentences that say what happened and, where something helps, what to do. */
    public String message() {
        return message;
    }
}
