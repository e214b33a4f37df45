package org.attendansee.api.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.CurrentCaller;
import org.attendansee.api.admission.Admitted;
import org.attendansee.api.body.MaxBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/sessions/{sessionId}/images")
class ImageUploadController {

    private final PhotoReception reception;

    ImageUploadController(PhotoReception reception) {
        this.reception = reception;
    }

    /** Takes photographs, as a browser sends them or as a camera does. One bad file does not keep the others out. */
    @Admitted
    @MaxBody(MaxBody.UPLOAD)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> uploadMany(
            @PathVariable UUID sessionId,
            @CurrentCaller Caller sender,
            @RequestHeader HttpHeaders headers,
            @RequestParam List<MultipartFile> files)
            throws IOException {
        return reception.receiveMany(sender, UploadDestination.named(sessionId), headers, files);
    }

    /** Takes one photograph, as the whole body. */
    @Admitted
    @MaxBody(MaxBody.UPLOAD)
    @PostMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImageResponse> uploadOne(
            @PathVariable UUID sessionId,
            @CurrentCaller Caller sender,
            @RequestHeader HttpHeaders headers,
            @RequestParam(defaultValue = "") String fileName,
            InputStream body)
            throws IOException {
        return reception.receiveOne(sender, UploadDestination.named(sessionId), headers, fileName, body);
    }
}
