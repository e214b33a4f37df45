package org.attendansee.api.face;

import java.util.UUID;
import org.attendansee.api.web.StoredPicture;
import org.attendansee.common.storage.ObjectKeys;
import org.attendansee.common.storage.ObjectStore;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
class FaceController {

    private final Faces faces;
    private final ObjectStore store;

    FaceController(Faces faces, ObjectStore store) {
        this.faces = faces;
        this.store = store;
    }

    @GetMapping("/api/sessions/{sessionId}/faces")
    PagedModel<FaceResponse> ofSession(
            @PathVariable UUID sessionId,
            @PageableDefault(
                            size = 100,
                            sort = {"imageId", "index"})
                    Pageable pageable) {
        return new PagedModel<>(faces.ofSession(sessionId, pageable));
    }

    @GetMapping("/api/face-crops/{faceCropId}")
    FaceResponse get(@PathVariable UUID faceCropId) {
        return faces.get(faceCropId).toResponse();
    }

    @GetMapping("/api/face-crops/{faceCropId}/crop")
    ResponseEntity<Resource> crop(@PathVariable UUID faceCropId, WebRequest request) {
        FaceCrop face = faces.get(faceCropId);
        return StoredPicture.answer(
                request, faceCropId.toString(), () -> store.get(ObjectKeys.faceCrop(face.imageId(), face.index())));
    }
}
