package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.attendansee.api.access.Caller;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.image.UploadResponse.FileOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Receives photographs over HTTP, whichever route they come by, and answers for them. */
@Component
public class PhotoReception {

    private final ImageUploads uploads;
    private final UploadSpool spool;

    PhotoReception(ImageUploads uploads, UploadSpool spool) {
        this.uploads = uploads;
        this.spool = spool;
    }

    /** Many photographs, as a browser sends them. One bad file does not keep the others out. */
    public ResponseEntity<?> receiveMany(Caller sender, UploadDestination destination, List<MultipartFile> files)
            throws IOException {
        Upload upload = new Upload(sender, destination.session().get());
        List<FileOutcome> outcomes = new ArrayList<>(files.size());
        for (MultipartFile file : files) {
            outcomes.add(receive(upload, file));
        }
        UploadResponse response = new UploadResponse(outcomes);
        return ResponseEntity.status(response.status()).body(response);
    }

    /** One photograph as the whole body, as a camera sends it. */
    public ResponseEntity<?> receiveOne(Caller sender, UploadDestination destination, String fileName, InputStream body)
            throws IOException {
        Upload upload = new Upload(sender, destination.session().get());
        try (SpooledPhoto photo = spool.receive(body, fileName)) {
            Receipt receipt = uploads.accept(upload, photo);
            return ResponseEntity.status(receipt.duplicate() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .location(URI.create("/api/images/" + receipt.image().getId()))
                    .body(receipt.image().toResponse());
        }
    }

    private FileOutcome receive(Upload upload, MultipartFile file) throws IOException {
        String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (SpooledPhoto photo = spool.receive(file, fileName)) {
            return FileOutcome.from(fileName, uploads.accept(upload, photo));
        } catch (PhotoRefusedException e) {
            return FileOutcome.refused(fileName, e);
        }
    }
}
