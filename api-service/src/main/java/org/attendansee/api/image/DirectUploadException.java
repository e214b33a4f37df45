package org.attendansee.api.image;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;

/** A direct upload that cannot be confirmed as it is. */
final class DirectUploadException extends DomainException {

    private DirectUploadException(ProblemType type, String message) {
        super(type, message);
    }

    static DirectUploadException incomplete(DirectUpload upload) {
        return new DirectUploadException(
                ProblemType.UPLOAD_INCOMPLETE,
                "The %d bytes have not arrived in the object store. Send them, then confirm again."
                        .formatted(upload.sizeBytes()));
    }

    static DirectUploadException expired(DirectUpload upload) {
        return new DirectUploadException(
                ProblemType.UPLOAD_EXPIRED,
                "The upload was good until %s. Ask for another.".formatted(upload.expiresAt()));
    }

    static DirectUploadException sizeMismatch(DirectUpload upload, long found) {
        return new DirectUploadException(
                ProblemType.SIZE_MISMATCH,
                "%d bytes were announced, but %d were sent. They were deleted; send the right ones."
                        .formatted(upload.sizeBytes(), found));
    }

    static DirectUploadException checksumMismatch(DirectUpload upload, String found) {
        return new DirectUploadException(
                ProblemType.CHECKSUM_MISMATCH,
                "The SHA-256 %s was announced, but that of what was sent is %s. It was deleted; send the right bytes."
                        .formatted(upload.sha256(), found));
    }
}
