package org.attendansee.api.camera;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.attendansee.api.access.Caller;
import org.attendansee.api.access.CurrentCaller;
import org.attendansee.api.admission.Admitted;
import org.attendansee.api.body.MaxBody;
import org.attendansee.api.image.ImageResponse;
import org.attendansee.api.image.PhotoReception;
import org.attendansee.api.image.UploadDestination;
import org.attendansee.api.image.UploadResponse;
import org.attendansee.api.session.SessionsInProgress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** For cameras that do not know what session it is. Nobody else gets here. */
@RestController
@RequestMapping("/api/camera/images")
class CameraUploadController {

    private final PhotoReception reception;
    private final SessionsInProgress sessions;

    CameraUploadController(PhotoReception reception, SessionsInProgress sessions) {
        this.reception = reception;
        this.sessions = sessions;
    }

    /** Takes photographs for the session in progress. One bad file does not keep the others out. */
    @Admitted
    @MaxBody(MaxBody.UPLOAD)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<UploadResponse> uploadMany(
            @CurrentCaller Caller.Camera camera,
            @RequestHeader HttpHeaders headers,
            @RequestParam List<MultipartFile> files)
            throws IOException {
        return reception.receiveMany(camera, inProgress(camera), headers, files);
    }

    /** Takes one photograph for the session in progress, as the whole body. */
    @Admitted
    @MaxBody(MaxBody.UPLOAD)
    @PostMapping(consumes = {"image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<ImageResponse> uploadOne(
            @CurrentCaller Caller.Camera camera,
            @RequestHeader HttpHeaders headers,
            @RequestParam(defaultValue = "") String fileName,
            InputStream body)
            throws IOException {
        return reception.receiveOne(camera, inProgress(camera), headers, fileName, body);
    }

    private UploadDestination inProgress(Caller.Camera camera) {
        return UploadDestination.found(() -> sessions.require(camera.classId()));
    }
}
