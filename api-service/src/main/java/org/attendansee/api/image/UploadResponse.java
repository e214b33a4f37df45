package org.attendansee.api.image;

import java.util.List;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.web.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What became of each file of an upload, in the order in which they were sent. */
public record UploadResponse(List<FileOutcome> files) {

    boolean anyAccepted() {
        return files.stream().anyMatch(file -> file.outcome() == Outcome.ACCEPTED);
    }

    /** @throws UploadRefusedException when nothing is new and something was bad */
    void requireGood() {
        if (!anyAccepted() && files.stream().anyMatch(file -> file.outcome() == Outcome.REFUSED)) {
            throw new UploadRefusedException(files);
        }
    }

    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    /**
     * @param image the image, new or known; absent when the file was refused
     * @param problem why the file was refused
     */
    public record FileOutcome(
            String fileName,
            Outcome outcome,
            @Nullable ImageResponse image,
            @Nullable ProblemDetail problem) {

        static FileOutcome from(String fileName, Receipt receipt) {
            return new FileOutcome(
                    fileName,
                    receipt.duplicate() ? Outcome.DUPLICATE : Outcome.ACCEPTED,
                    receipt.image().toResponse(),
                    null);
        }

        static FileOutcome refused(String fileName, DomainException e) {
            return new FileOutcome(fileName, Outcome.REFUSED, null, e.toProblemDetail());
        }
    }
}
