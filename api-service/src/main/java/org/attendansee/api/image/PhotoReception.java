package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.image.UploadResponse.FileOutcome;
import org.attendansee.api.text.FileName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Receives photographs over HTTP, whichever route they come by, and answers for them. */
@Component
public class PhotoReception {

    private final ImageUploads uploads;
    private final IdempotencyKeys keys;
    private final UploadSpool spool;
    private final UploadProperties limits;

    PhotoReception(ImageUploads uploads, IdempotencyKeys keys, UploadSpool spool, UploadProperties limits) {
        this.uploads = uploads;
        this.keys = keys;
        this.spool = spool;
        this.limits = limits;
    }

    /**
     * Many photographs, as a browser sends them. One bad file does not keep the others out.
     *
     * @throws UploadRefusedException when nothing is new and something was bad
     * @throws PhotoRefusedException when there are more than allowed
     */
    public ResponseEntity<UploadResponse> receiveMany(
            Caller sender, UploadDestination destination, HttpHeaders headers, List<MultipartFile> files)
            throws IOException {
        if (files.size() > limits.maxFiles()) {
            throw PhotoRefusedException.tooManyFiles(limits.maxFiles());
        }
        Upload upload = begin(sender, destination, headers);
        List<FileOutcome> outcomes = new ArrayList<>(files.size());
        for (MultipartFile file : files) {
            outcomes.add(receive(upload.at(outcomes.size()), file));
        }
        UploadResponse response = new UploadResponse(outcomes);
        response.requireGood();
        return ResponseEntity.status(response.anyAccepted() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(response);
    }

    /** One photograph as the whole body, as a camera sends it. It must add up to the checksums that come with it. */
    public ResponseEntity<ImageResponse> receiveOne(
            Caller sender, UploadDestination destination, HttpHeaders headers, String fileName, InputStream body)
            throws IOException {
        Checksums checksums = Checksums.in(headers);
        Upload upload = begin(sender, destination, headers);
        try (SpooledPhoto photo = spool.receive(body, fileName)) {
            checksums.require(photo);
            Receipt receipt = uploads.accept(upload, photo);
            return ResponseEntity.status(receipt.duplicate() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .location(URI.create("/api/images/" + receipt.image().getId()))
                    .body(receipt.image().toResponse());
        }
    }

    /** A repetition goes to the session of the first request, even if another is in progress by now. */
    private Upload begin(Caller sender, UploadDestination destination, HttpHeaders headers) {
        @Nullable String key = IdempotencyKeys.in(headers);
        UUID sessionId = destination.named()
                ? destination.session().get()
                : keys.sessionOf(sender, key).orElseGet(destination.session());
        return new Upload(sender, sessionId, destination.named(), key, 0);
    }

    private FileOutcome receive(Upload upload, MultipartFile file) throws IOException {
        String fileName = FileName.of(file.getOriginalFilename());
        try (SpooledPhoto photo = spool.receive(file, fileName)) {
            return FileOutcome.from(fileName, uploads.accept(upload, photo));
        } catch (PhotoRefusedException | IdempotencyKeyReusedException e) {
            return FileOutcome.refused(fileName, e);
        }
    }
}
