package org.attendansee.api.image;

import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;
import org.springframework.util.unit.DataSize;

/** A file that cannot be taken in. The message is for the person or camera that sent it. */
final class PhotoRefusedException extends DomainException {

    private PhotoRefusedException(ProblemType type, String message) {
        super(type, message);
    }

    static PhotoRefusedException empty() {
        return new PhotoRefusedException(ProblemType.EMPTY_FILE, "The file is empty.");
    }

    static PhotoRefusedException notAPhoto() {
        return new PhotoRefusedException(
                ProblemType.UNSUPPORTED_IMAGE,
                "The file is not a photo in a format that can be read. Use JPEG, PNG or WebP.");
    }

    static PhotoRefusedException unsupportedFormat(String found) {
        return new PhotoRefusedException(
                ProblemType.UNSUPPORTED_IMAGE,
                "%s pictures cannot be read. Use JPEG, PNG or WebP; on a phone, choose the camera format 'most compatible'."
                        .formatted(found));
    }

    static PhotoRefusedException unreadable(PhotoFormat format) {
        return new PhotoRefusedException(
                ProblemType.UNREADABLE_IMAGE,
                "The file begins like a %s picture, but it is damaged or incomplete.".formatted(format));
    }

    static PhotoRefusedException tooManyPixels(int width, int height, long allowed) {
        return new PhotoRefusedException(
                ProblemType.TOO_MANY_PIXELS,
                "The picture is %d x %d pixels, %d million. At most %d million can be processed: upload a smaller version."
                        .formatted(width, height, (long) width * height / 1_000_000, allowed / 1_000_000));
    }

    static PhotoRefusedException tooManyBytes(DataSize allowed) {
        return new PhotoRefusedException(
                ProblemType.TOO_MANY_BYTES,
                "The file is larger than the %d MB that are allowed.".formatted(allowed.toMegabytes()));
    }

    static PhotoRefusedException tooManyFiles(int allowed) {
        return new PhotoRefusedException(
                ProblemType.TOO_MANY_FILES, "At most %d photos can be sent in one request.".formatted(allowed));
    }
}
