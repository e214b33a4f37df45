package org.attendansee.api.image;

import org.attendansee.api.web.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A file that cannot be taken in. The message is for the person or camera that sent it. */
final class PhotoRefusedException extends DomainException {

    private PhotoRefusedException(HttpStatus status, String name, String message) {
        super(status, name, message);
    }

    static PhotoRefusedException empty() {
        return new PhotoRefusedException(HttpStatus.UNPROCESSABLE_CONTENT, "empty-file", "The file is empty.");
    }

    static PhotoRefusedException notAPhoto() {
        return new PhotoRefusedException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-image",
                "The file is not a photo in a format that can be read. Use JPEG, PNG or WebP.");
    }

    static PhotoRefusedException unsupportedFormat(String found) {
        return new PhotoRefusedException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-image",
                "%s pictures cannot be read. Use JPEG, PNG or WebP; on a phone, choose the camera format 'most compatible'."
                        .formatted(found));
    }

    static PhotoRefusedException unreadable(PhotoFormat format) {
        return new PhotoRefusedException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "unreadable-image",
                "The file begins like a %s picture, but it is damaged or incomplete.".formatted(format));
    }

    static PhotoRefusedException tooManyPixels(int width, int height, long allowed) {
        return new PhotoRefusedException(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "too-many-pixels",
                "The picture is %d x %d pixels, %d million. At most %d million can be processed: upload a smaller version."
                        .formatted(width, height, (long) width * height / 1_000_000, allowed / 1_000_000));
    }

    static PhotoRefusedException tooManyBytes(DataSize allowed) {
        return new PhotoRefusedException(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-many-bytes",
                "The file is larger than the %d MB that are allowed.".formatted(allowed.toMegabytes()));
    }
}
