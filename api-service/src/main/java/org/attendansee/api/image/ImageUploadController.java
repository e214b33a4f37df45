package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.attendansee.api.account.CurrentUserId;
import org.attendansee.api.image.ImageUploads.Receipt;
import org.attendansee.api.image.UploadResponse.FileOutcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/sessions/{sessionId}/images")
class ImageUploadController {

    private final ImageUploads uploads;
    private final UploadSpool spool;

    ImageUploadController(ImageUploads uploads, UploadSpool spool) {
        this.uploads = uploads;
        this.spool = spool;
    }

    /** Many photographs, as a browser sends them. One bad file does not keep the others out. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> uploadMany(
            @PathVariable UUID sessionId, @CurrentUserId UUID userId, @RequestParam List<MultipartFile> files)
            throws IOException {
        List<FileOutcome> outcomes = new ArrayList<>(files.size());
        for (MultipartFile file : files) {
            outcomes.add(upload(sessionId, userId, file));
        }
        UploadResponse response = new UploadResponse(outcomes);
        return ResponseEntity.status(response.status()).body(response);
    }

    /** One photograph as the whole body, as a camera sends it. */
    @PostMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImageResponse> uploadOne(
            @PathVariable UUID sessionId,
            @CurrentUserId UUID userId,
            @RequestParam(defaultValue = "") String fileName,
            InputStream body)
            throws IOException {
        try (SpooledPhoto photo = spool.receive(body, fileName)) {
            Receipt receipt = uploads.accept(sessionId, userId, photo);
            return ResponseEntity.status(receipt.duplicate() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .location(URI.create("/api/images/" + receipt.image().getId()))
                    .body(receipt.image().toResponse());
        }
    }

    private FileOutcome upload(UUID sessionId, UUID userId, MultipartFile file) throws IOException {
        String fileName = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (SpooledPhoto photo = spool.receive(file, fileName)) {
            return FileOutcome.from(fileName, uploads.accept(sessionId, userId, photo));
        } catch (PhotoRefusedException e) {
            return FileOutcome.refused(fileName, e);
        }
    }
}
