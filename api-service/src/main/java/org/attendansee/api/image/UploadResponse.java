package org.attendansee.api.image;

import java.util.List;
import java.util.stream.Stream;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.web.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What became of each file of an upload, in the order in which they were sent. */
record UploadResponse(List<FileOutcome> files) {

    /**
     * 202 when something was accepted, 200 when everything was known already, and otherwise the status of the first
     * problem.
     */
    HttpStatus status() {
        if (files.stream().anyMatch(file -> file.outcome() == Outcome.ACCEPTED)) {
            return HttpStatus.ACCEPTED;
        }
        return files.stream()
                .flatMap(file -> Stream.ofNullable(file.problem()))
                .map(problem -> HttpStatus.valueOf(problem.getStatus()))
                .findFirst()
                .orElse(HttpStatus.OK);
    }

    enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    /**
     * @param image the image, new or known; absent when the file was refused
     * @param problem why the file was refused
     */
    record FileOutcome(
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
