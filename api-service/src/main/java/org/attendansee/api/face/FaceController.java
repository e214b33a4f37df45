package org.attendansee.api.face;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.attendansee.api.access.Access;
import org.attendansee.api.access.OwnedResource;
import org.attendansee.api.web.BulkActions;
import org.attendansee.api.web.BulkRequest;
import org.attendansee.api.web.BulkResponse;
import org.attendansee.api.web.IfMatch;
import org.attendansee.api.web.MergePatch;
import org.attendansee.api.web.StoredPicture;
import org.attendansee.api.web.UncountedPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
class FaceController {

    private final Faces faces;
    private final FaceListQuery query;
    private final FaceLabels labels;
    private final FaceDeletions deletions;
    private final Access access;
    private final CropReader crops;

    FaceController(
            Faces faces,
            FaceListQuery query,
            FaceLabels labels,
            FaceDeletions deletions,
            Access access,
            CropReader crops) {
        this.faces = faces;
        this.query = query;
        this.labels = labels;
        this.deletions = deletions;
        this.access = access;
        this.crops = crops;
    }

    /**
     * Lists the faces in the photographs of a session.
     *
     * @param studentId whose faces are wanted; all when it is absent
     * @param unknown true for the faces that are nobody's yet, false for the others; a {@code studentId} goes before it
     */
    @GetMapping("/api/sessions/{sessionId}/faces")
    PagedModel<FaceResponse> faces(
            @PathVariable UUID sessionId,
            @RequestParam(required = false) @Nullable UUID studentId,
            @RequestParam(required = false) @Nullable Boolean unknown,
            @PageableDefault(
                            size = 100,
                            sort = {"imageId", "index"})
                    Pageable pageable) {
        if (studentId != null) {
            return new PagedModel<>(faces.ofStudentInSession(sessionId, studentId, pageable));
        }
        if (unknown == null) {
            return new PagedModel<>(faces.ofSession(sessionId, pageable));
        }
        return new PagedModel<>(
                unknown ? faces.unknownInSession(sessionId, pageable) : faces.knownInSession(sessionId, pageable));
    }

    /** Lists the faces of all classes. */
    @GetMapping("/api/face-crops")
    UncountedPage<FaceResponse> list(
            @Valid @ModelAttribute FaceFilter filter, @PageableDefault(size = 100) Pageable pageable) {
        return query.list(filter, pageable);
    }

    /**
     * Does one thing to many faces: {@code label}, which needs a {@code studentId}, {@code unlabel} and {@code delete}.
     */
    @PostMapping("/api/face-crops/bulk")
    BulkResponse bulk(@Valid @RequestBody BulkRequest request) {
        return new BulkActions()
                .with("label", "studentId", request.studentId(), access.guarded(OwnedResource.FACE_CROP, labels::label))
                .with("unlabel", access.guarded(OwnedResource.FACE_CROP, labels::unlabel))
                .with("delete", access.guarded(OwnedResource.FACE_CROP, deletions::delete))
                .run(request);
    }

    /** Deletes a face that is none. */
    @DeleteMapping("/api/face-crops/{faceCropId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID faceCropId) {
        deletions.delete(faceCropId);
    }

    /** Reads a face. */
    @GetMapping("/api/face-crops/{faceCropId}")
    ResponseEntity<FaceResponse> get(@PathVariable UUID faceCropId) {
        return answer(faces.get(faceCropId));
    }

    /** Changes whose face it is, if nobody else has meanwhile. */
    @PatchMapping("/api/face-crops/{faceCropId}")
    ResponseEntity<FaceResponse> change(
            @PathVariable UUID faceCropId,
            @RequestHeader(HttpHeaders.IF_MATCH) IfMatch ifMatch,
            @RequestBody MergePatch<FaceFields> patch) {
        return answer(labels.change(faceCropId, ifMatch, patch));
    }

    /** Says whose face it is. */
    @PutMapping("/api/face-crops/{faceCropId}/student")
    FaceResponse label(@PathVariable UUID faceCropId, @Valid @RequestBody Label label) {
        return labels.label(faceCropId, label.studentId()).toResponse();
    }

    /** Takes back whose face it is. */
    @DeleteMapping("/api/face-crops/{faceCropId}/student")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlabel(@PathVariable UUID faceCropId) {
        labels.unlabel(faceCropId);
    }

    /**
     * The picture of a face, upright, with a margin around it.
     *
     * @param size longest side of a smaller one, in pixels, 16 to 256; a picture that is no larger stays as it is
     */
    @GetMapping("/api/face-crops/{faceCropId}/crop")
    ResponseEntity<Resource> crop(
            @PathVariable UUID faceCropId, @RequestParam(required = false) @Nullable Integer size, WebRequest request) {
        if (size == null) {
            return StoredPicture.answer(request, faceCropId.toString(), () -> crops.open(faceCropId));
        }
        Thumbnail thumbnail = new Thumbnail(size);
        return StoredPicture.answer(request, faceCropId + "-" + size, () -> thumbnail.of(crops.open(faceCropId)));
    }

    private static ResponseEntity<FaceResponse> answer(FaceCrop face) {
        return ResponseEntity.ok().eTag(face.tag().toString()).body(face.toResponse());
    }

    record Label(@NotNull UUID studentId) {}
}
