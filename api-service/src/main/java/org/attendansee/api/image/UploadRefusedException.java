package org.attendansee.api.image;

import java.util.List;
import java.util.stream.Stream;
import org.attendansee.api.image.UploadResponse.FileOutcome;
import org.attendansee.api.web.DomainException;
import org.attendansee.api.web.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** An upload that brought nothing new. It is the problem of its first bad file, and says what became of all. */
final class UploadRefusedException extends DomainException {

    private final List<FileOutcome> files;

    UploadRefusedException(List<FileOutcome> files) {
        super(ProblemType.MALFORMED_REQUEST, "No file of the upload was accepted.");
        this.files = List.copyOf(files);
    }

    @Override
    public ProblemDetail toProblemDetail() {
        ProblemDetail first = files.stream()
                .flatMap(file -> Stream.ofNullable(file.problem()))
                .findFirst()
                .orElseThrow();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(first.getStatus()), first.getDetail());
        problem.setType(first.getType());
        problem.setTitle(first.getTitle());
        problem.setProperty("files", files);
        return problem;
    }
}
